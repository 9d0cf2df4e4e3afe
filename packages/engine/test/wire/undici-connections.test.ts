import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RawServer } from './raw-server.ts';
import { selfSigned } from './self-signed.ts';
import { ok, serve, textOf, transport } from './transport-under-test.ts';

describe('a connection that the server closed while it was idle', () => {
  // Answers the first request of a connection; the second finds the connection closed.
  const oncePerConnection = (): Promise<RawServer> => {
    const served = new WeakSet<Socket>();
    return serve((socket) => {
      if (served.has(socket)) return void socket.destroy();
      served.add(socket);
      socket.write(ok('x'));
    });
  };

  test('is replaced for a safe request', async () => {
    const server = await oncePerConnection();
    const { send } = transport({ connections: 1 });
    for (let i = 0; i < 3; i++)
      textOf(await send({ method: 'GET', url: server.url, headers: [] }, { timeoutMs: 5_000 }));
    expect(server.received).toHaveLength(5);
  });

  test('is a failure for any other request: the server may have acted on it', async () => {
    const server = await oncePerConnection();
    const { send } = transport({ connections: 1 });
    const post = { method: 'POST', url: server.url, headers: [], body: '{}' };
    textOf(await send(post, { timeoutMs: 5_000 }));
    expect(await send(post, { timeoutMs: 5_000 })).toMatchObject({ kind: 'failure', code: 'reset' });
    expect(server.received).toHaveLength(2);
  });

  test('is a failure when a fresh connection closes as well', async () => {
    const server = await serve((socket) => socket.destroy());
    expect(
      await transport().send({ method: 'GET', url: server.url, headers: [] }, { timeoutMs: 5_000 }),
    ).toMatchObject({ code: 'reset' });
    expect(server.received).toHaveLength(1);
  });
});

describe('a target that cannot be reached', () => {
  test('refuses connections', async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(
      await transport().send({ method: 'GET', url: server.url, headers: [] }, { timeoutMs: 5_000 }),
    ).toMatchObject({
      kind: 'failure',
      code: 'unreachable',
    });
  });

  test('has no name', async () => {
    const outcome = await transport().send(
      { method: 'GET', url: 'http://plumbline.invalid/', headers: [] },
      { timeoutMs: 10_000 },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'dns' });
  });

  test('shows a certificate that nobody vouches for, or of another name', async () => {
    const { key, cert } = selfSigned;
    const server = createTlsServer({ key, cert }, (_request, response) => response.end('secret'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const outcome = await transport().send(
      { method: 'GET', url: `https://127.0.0.1:${port}/`, headers: [] },
      { timeoutMs: 5_000 },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'tls' });
  });
});

describe('a run that stops', () => {
  test('does not send at all when it had stopped before', async () => {
    const server = await serve((socket) => socket.write(ok('')));
    const outcome = await transport().send(
      { method: 'GET', url: server.url, headers: [] },
      { timeoutMs: 5_000, signal: AbortSignal.abort() },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'aborted' });
    expect(server.received).toHaveLength(0);
  });

  test('gives up the request under way', async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    const outcome = await transport().send(
      { method: 'GET', url: server.url, headers: [] },
      { timeoutMs: 5_000, signal: controller.signal },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'aborted' });
  });
});
