import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { WireOutcome } from '../../src/transport.ts';
import type { UndiciTransportOptions } from '../../src/wire/index.ts';
import { ok, serve, textOf, transport } from './transport-under-test.ts';

/** What a server's script makes of one GET. */
async function outcomeOf(
  script: (socket: Socket) => void,
  options: UndiciTransportOptions & { readonly timeoutMs?: number } = {},
): Promise<WireOutcome> {
  const server = await serve(script);
  return transport(options).send(
    { method: 'GET', url: `${server.url}/`, headers: [] },
    { timeoutMs: options.timeoutMs ?? 5_000 },
  );
}

describe('a request', () => {
  test('goes out as it is: path, header names and order, body', async () => {
    const server = await serve((socket) => socket.write(ok('')));
    await transport().send(
      {
        method: 'DELETE',
        url: `${server.url}/a/%2e%2E/../b//c?x=%2B+y&&z#fragment`,
        headers: [
          ['X-One', '1'],
          ['authorization', 'Bearer t'],
          ['x-one', '2'],
        ],
        body: Buffer.from([0x7b, 0xc3, 0xa9]),
      },
      { timeoutMs: 5_000 },
    );
    const lines = (server.received[0] ?? '').split('\r\n');
    expect(lines[0]).toBe('DELETE /a/%2e%2E/../b//c?x=%2B+y&&z HTTP/1.1');
    expect(lines.slice(3)).toEqual([
      'X-One: 1',
      'authorization: Bearer t',
      'x-one: 2',
      'content-length: 3',
      '',
      '{Ã©',
    ]);
  });

  test('that is none is the mistake of the caller', async () => {
    const { send } = transport();
    const options = { timeoutMs: 1_000 };
    await expect(
      send({ method: 'GET', url: 'http://127.0.0.1:1/', headers: [['a', 'b\r\nc: d']] }, options),
    ).rejects.toThrow(TypeError);
    await expect(
      send({ method: 'GET', url: 'http://127.0.0.1:1/', headers: [['a b', 'c']] }, options),
    ).rejects.toThrow(TypeError);
    await expect(
      send({ method: 'GET', url: 'http://127.0.0.1:1/a b', headers: [] }, options),
    ).rejects.toThrow(TypeError);
    await expect(send({ method: 'GET', url: '/relative', headers: [] }, options)).rejects.toThrow(TypeError);
  });

  test('reuses its connection', async () => {
    const server = await serve((socket) => socket.write(ok('x')));
    const { send } = transport();
    for (let i = 0; i < 5; i++)
      textOf(await send({ method: 'GET', url: server.url, headers: [] }, { timeoutMs: 5_000 }));
    // undici rests a connection for one turn of the event loop, so a second one stands in.
    expect(server.connections()).toBeLessThanOrEqual(2);
  });
});

describe('an answer', () => {
  test('keeps repeated headers in order, in lower case', async () => {
    const outcome = await outcomeOf((socket) =>
      socket.write(ok('', 'Set-Cookie: a\r\nX: 1\r\nset-cookie: b\r\n')),
    );
    expect(outcome).toMatchObject({
      kind: 'response',
      status: 200,
      headers: [
        ['content-length', '0'],
        ['set-cookie', 'a'],
        ['x', '1'],
        ['set-cookie', 'b'],
      ],
    });
  });

  test.each([301, 302, 303, 307, 308])('that redirects (%d) is not followed', async (status) => {
    const server = await serve((socket, _request, turn) =>
      socket.write(
        turn === 1
          ? `HTTP/1.1 ${status} Go\r\nlocation: ${server.url}/elsewhere\r\ncontent-length: 0\r\n\r\n`
          : ok('followed'),
      ),
    );
    const outcome = await transport().send(
      { method: 'GET', url: server.url, headers: [] },
      { timeoutMs: 5_000 },
    );
    expect(outcome).toMatchObject({ status });
    expect(server.received).toHaveLength(1);
  });

  test('comes after interim ones', async () => {
    const outcome = await outcomeOf((socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n');
      socket.write(ok('final'));
    });
    expect(textOf(outcome)).toBe('final');
  });

  const text = 'é'.repeat(50_000);
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['GZIP, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ])('is decoded from %s', async (encoding, body) => {
    expect(
      textOf(await outcomeOf((socket) => socket.write(ok(body, `content-encoding: ${encoding}\r\n`)))),
    ).toBe(text);
  });

  test('that comes faster than it can be decoded is decoded all the same', async () => {
    const noise = randomBytes(3_000_000);
    const outcome = await outcomeOf((socket) =>
      socket.write(ok(gzipSync(noise, { level: 1 }), 'content-encoding: gzip\r\n')),
    );
    expect(outcome.kind === 'response' && noise.equals(outcome.body)).toBe(true);
  });

  test('without a body needs no decoding', async () => {
    const outcome = await outcomeOf((socket) =>
      socket.write('HTTP/1.1 204 No\r\ncontent-encoding: gzip\r\n\r\n'),
    );
    expect(outcome).toMatchObject({ kind: 'response', status: 204, truncated: false });
  });

  test('is whole at the limit and cut one byte beyond it', async () => {
    expect(await outcomeOf((socket) => socket.write(ok('x'.repeat(10))), { maxBodyBytes: 10 })).toMatchObject(
      { truncated: false },
    );
    const cut = await outcomeOf((socket) => socket.write(ok('x'.repeat(11))), { maxBodyBytes: 10 });
    expect(cut).toMatchObject({ truncated: true });
    expect(textOf(cut)).toBe('x'.repeat(10));
  });
});

describe('a hostile server', () => {
  test('that hangs is given up', async () => {
    expect(await outcomeOf(() => undefined, { timeoutMs: 200 })).toMatchObject({
      kind: 'failure',
      code: 'timeout',
    });
  });

  test('that drips is given up, however steadily it drips', async () => {
    const outcome = await outcomeOf(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer));
      },
      { timeoutMs: 300 },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'timeout' });
  });

  test('that drips its head is given up', async () => {
    const outcome = await outcomeOf(
      (socket) => {
        const timer = setInterval(() => socket.write('H'), 20);
        socket.on('close', () => clearInterval(timer));
        socket.write('');
      },
      { timeoutMs: 300 },
    );
    expect(outcome).toMatchObject({ kind: 'failure' });
  });

  test('that sends interim answers for ever is given up', async () => {
    const outcome = await outcomeOf(
      (socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 10);
        socket.on('close', () => clearInterval(timer));
      },
      { timeoutMs: 300 },
    );
    expect(outcome).toMatchObject({ kind: 'failure', code: 'timeout' });
  });

  test.each([
    ['before any answer', ''],
    ['in the head', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['in a body of known length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
    ['in a chunked body', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhel'],
  ])('that closes %s has reset the connection', async (_where, bytes) => {
    expect(await outcomeOf((socket) => socket.end(bytes))).toMatchObject({ kind: 'failure', code: 'reset' });
    expect(await outcomeOf((socket) => socket.write(bytes, () => socket.resetAndDestroy()))).toMatchObject({
      code: 'reset',
    });
  });

  test('that never ends its chunks is cut at the limit', async () => {
    const outcome = await outcomeOf(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
        const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
        const pour = (): void => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on('drain', pour);
        pour();
      },
      { maxBodyBytes: 1_000_000 },
    );
    expect(outcome).toMatchObject({ kind: 'response', truncated: true });
    expect(textOf(outcome)).toHaveLength(1_000_000);
  });

  test('with a gzip bomb fills no more memory than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    const outcome = await outcomeOf(
      (socket) => socket.write(ok(gzipSync(bomb), 'content-encoding: gzip, gzip\r\n')),
      { maxBodyBytes: 65_536 },
    );
    expect(outcome).toMatchObject({ kind: 'response', truncated: true });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test.each([
    ['is not gzip', ok('plain text', 'content-encoding: gzip\r\n'), 'decoding'],
    [
      'ends inside gzip',
      ok(gzipSync('x'.repeat(1_000)).subarray(0, 20), 'content-encoding: gzip\r\n'),
      'decoding',
    ],
    ['is in an unknown coding', ok('x', 'content-encoding: magic\r\n'), 'decoding'],
    ['is in too many codings', ok('x', `content-encoding: ${'gzip, '.repeat(50)}gzip\r\n`), 'decoding'],
    ['has a malformed status line', Buffer.from('HTTP/1.1 twohundred\r\n\r\n'), 'malformed-response'],
    ['is no HTTP', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'), 'malformed-response'],
    [
      'has a header without a colon',
      Buffer.from('HTTP/1.1 200 OK\r\nbroken header\r\n\r\n'),
      'malformed-response',
    ],
    [
      'has two lengths',
      Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx'),
      'malformed-response',
    ],
    [
      'has a bad chunk size',
      Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
      'malformed-response',
    ],
    [
      'switches protocols unasked',
      Buffer.from('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      'malformed-response',
    ],
    ['has 10,000 headers', ok('', 'a: b\r\n'.repeat(10_000)), 'malformed-response'],
    ['has 5,000 short headers', ok('', 'a: b\r\n'.repeat(5_000)), 'malformed-response'],
    ['has a header of a megabyte', ok('', `a: ${'b'.repeat(1_000_000)}\r\n`), 'malformed-response'],
  ])('whose answer %s has broken the protocol', async (_how, bytes, code) => {
    expect(await outcomeOf((socket) => socket.write(bytes))).toMatchObject({ kind: 'failure', code });
  });

  test('that broke the protocol does not poison the next request', async () => {
    const server = await serve((socket, _request, turn) =>
      socket.write(turn === 1 ? 'garbage\r\n\r\n' : ok('fine')),
    );
    const { send } = transport();
    const get = { method: 'GET', url: server.url, headers: [] };
    expect(await send(get, { timeoutMs: 5_000 })).toMatchObject({ code: 'malformed-response' });
    expect(textOf(await send(get, { timeoutMs: 5_000 }))).toBe('fine');
  });
});
