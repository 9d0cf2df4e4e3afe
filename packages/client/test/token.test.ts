import { describe, expect, test } from 'vitest';
import { createRuntime } from '../src/index.ts';
import { json } from './loopback-server.ts';
import { call, failureOf, printed, runtimeFor, secret, serve } from './runtime-for.ts';

describe('the token', () => {
  test('is sent as bearer, from a string or from a function for each call', async () => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));
    await request(call);
    const tokens = ['t1', 't2'];
    const renewing = createRuntime({ baseUrl: server.url, auth: async () => tokens.shift() ?? '' });
    await renewing.request(call);
    await renewing.request(call);

    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${secret}`,
      'Bearer t1',
      'Bearer t2',
    ]);
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect with status %i', async (status) => {
    const stranger = await serve((_, response) => json(response, 200, {}));
    const { request, raw } = await runtimeFor((_, response) =>
      response.writeHead(status, { location: `${stranger.url}/stolen?t=${secret}` }).end(),
    );

    const error = await failureOf(request(call));
    await raw.GET('/pets' as never, { redirect: 'follow' } as never);

    expect(error).toMatchObject({ code: 'redirect-refused', message: expect.stringContaining(stranger.url) });
    expect(printed(error)).not.toContain(secret);
    expect(stranger.received).toHaveLength(0);
  });

  test('is not given to another origin by the bare client', async () => {
    const stranger = await serve((_, response) => json(response, 200, {}));
    const { raw } = await runtimeFor((_, response) => json(response, 200, {}));

    await raw.GET('/pets' as never, { baseUrl: stranger.url } as never);

    expect(stranger.received).toHaveLength(1);
    expect(stranger.received[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is in nothing that can be printed, whatever the server echoes', async () => {
    const { request, raw, server } = await runtimeFor((received, response) =>
      json(
        response,
        401,
        {
          errors: [
            { code: received.headers.authorization, title: encodeURIComponent(secret), detail: btoa(secret) },
          ],
          [secret]: secret,
          traceId: secret,
        },
        { 'x-b3-traceid': secret },
      ),
    );
    const error = await failureOf(request(call));

    const forms = [secret, encodeURIComponent(secret), btoa(secret)];
    for (const value of [error, raw, request, request(call).catch(() => undefined)]) {
      for (const form of forms) expect(printed(value)).not.toContain(form);
    }
    expect(server.received[0]?.headers.authorization).toContain(secret);
  });

  test.each(['', 'two words', 'line\nend', 'ümlaut', 7, undefined])(
    '%j is refused without being quoted',
    async (token) => {
      const { request, server } = await runtimeFor((_, response) => json(response, 200, {}), {
        auth: () => token as string,
      });

      const error = await failureOf(request(call));

      expect(error).toMatchObject({ name: 'ClientError', code: 'invalid-auth' });
      if (typeof token === 'string' && token !== '') expect(printed(error)).not.toContain(token);
      expect(server.received).toHaveLength(0);
    },
  );

  test('that no function can give leaves the call unsent', async () => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}), {
      auth: () => Promise.reject(new Error('vault is shut')),
    });

    expect(await failureOf(request(call))).toMatchObject({
      code: 'invalid-auth',
      cause: new Error('vault is shut'),
    });
    expect(server.received).toHaveLength(0);
  });

  test('in a header that cannot be sent is not quoted either', async () => {
    const { request } = await runtimeFor((_, response) => json(response, 200, {}));

    const error = await failureOf(request(call, { headers: { authorization: `Bearer ${secret}\n\n!` } }));

    expect(error).toMatchObject({ code: 'invalid-parameter' });
    expect(printed(error)).not.toContain(secret);
  });
});
