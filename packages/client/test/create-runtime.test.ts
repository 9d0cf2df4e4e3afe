import { describe, expect, test } from 'vitest';
import { ClientError, createRuntime } from '../src/index.ts';
import { json } from './loopback-server.ts';
import { call, failureOf, runtimeFor, secret, serve } from './runtime-for.ts';

describe('a call', () => {
  test('gives the parsed body, and the response when asked', async () => {
    const { request } = await runtimeFor((_, response) =>
      json(response, 200, { id: '7' }, { 'x-tier': '1' }),
    );

    expect(await request(call)).toEqual({ id: '7' });
    const { data, response } = await request(call).withResponse();
    expect(data).toEqual({ id: '7' });
    expect(response.headers.get('x-tier')).toBe('1');
  });

  test('gives undefined for an empty answer', async () => {
    const { request } = await runtimeFor((_, response) => response.writeHead(204).end());

    expect(await request({ ...call, method: 'DELETE' })).toBeUndefined();
  });

  test('sends the body as JSON, and no content type without one', async () => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

    await request({ ...call, method: 'PUT', body: { name: 'Rex' } });
    await request({ ...call, method: 'POST' });

    expect(server.received[0]).toMatchObject({ body: '{"name":"Rex"}', method: 'PUT' });
    expect(server.received[0]?.headers['content-type']).toBe('application/json');
    expect(server.received[1]?.body).toBe('');
    expect(server.received[1]?.headers).not.toHaveProperty('content-type');
  });

  test.each([
    ['application/x-www-form-urlencoded', { a: '1 2', b: ['x', 'y'] }, 'a=1+2&b=x&b=y'],
    ['text/plain', 'plain', 'plain'],
    ['application/octet-stream', new Blob(['bytes']), 'bytes'],
  ])('sends a body of type %s', async (contentType, body, expected) => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

    await request({ ...call, method: 'POST', body, contentType });

    expect(server.received[0]?.body).toBe(expected);
    expect(server.received[0]?.headers['content-type']).toContain(contentType);
  });

  test('sends a multipart body with its boundary', async () => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

    await request({
      ...call,
      method: 'POST',
      body: { file: new Blob(['x']), n: 1 },
      contentType: 'multipart/form-data',
    });

    expect(server.received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(server.received[0]?.body).toContain('name="n"\r\n\r\n1');
  });

  test('gives text and bytes where the operation says so', async () => {
    const { request } = await runtimeFor((_, response) => response.writeHead(200).end('plain'));

    expect(await request({ ...call, as: 'text' })).toBe('plain');
    expect(await (await request<Blob>({ ...call, as: 'blob' })).text()).toBe('plain');
  });

  test('is rejected with the reason of its signal', async () => {
    const { request } = await runtimeFor(() => undefined);
    const controller = new AbortController();
    const pending = request(call, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));

    expect(await failureOf(pending)).toHaveProperty('message', 'changed my mind');
  });

  test('carries the headers of the runtime and its own', async () => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}), {
      headers: { 'x-app': 'a' },
    });

    await request(call, { headers: { 'x-call': 'c' } });

    expect(server.received[0]?.headers).toMatchObject({
      'x-app': 'a',
      'x-call': 'c',
      accept: 'application/json',
    });
  });
});

describe('what is written into the URL arrives as it was', () => {
  test.each(['a/../b?x', '%', '%2F', 'ü ß', '#', '..a', 'a;b=c', '{id}', '$&', '\ud800'])(
    'path id %j',
    async (id) => {
      const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

      await request({ ...call, pathValues: { id } });

      const segments = server.received[0]?.url.split('/') ?? [];
      expect(segments).toHaveLength(3);
      expect(decodeURIComponent(segments[2] ?? '')).toBe(id.toWellFormed());
    },
  );

  test.each(['+name', '-name', '100%', '%25', 'a&b=c', 'name eq "x"', 'ü', 'a+b c', '#'])(
    'query value %j',
    async (value) => {
      const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

      await request({ ...call, query: { value, none: undefined } });

      const { searchParams } = new URL(server.received[0]?.url ?? '', server.url);
      expect([...searchParams]).toEqual([['value', value]]);
    },
  );

  test.each([
    ['.', 'is "."'],
    ['..', 'is ".."'],
    ['', 'is empty'],
    [undefined, 'is missing'],
  ])('path id %j, which no URL can carry, is refused', async (id, reason) => {
    const { request, server } = await runtimeFor((_, response) => json(response, 200, {}));

    const error = await failureOf(request({ ...call, pathValues: { id } }));

    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({
      code: 'invalid-parameter',
      message: expect.stringContaining(`"id" ${reason}`),
    });
    expect(server.received).toHaveLength(0);
  });
});

describe('the base URL', () => {
  test.each([
    ['http://example.com', 'insecure-url'],
    ['http://127.0.0.1.example.com', 'insecure-url'],
    ['http://localhost.example.com', 'insecure-url'],
    ['ftp://127.0.0.1', 'invalid-url'],
    ['example.com', 'invalid-url'],
    ['', 'invalid-url'],
    [`https://user:${secret.replace('/', '')}@example.com`, 'invalid-url'],
    [`https://example.com/?key=${secret}`, 'invalid-url'],
  ])('%s is refused as %s', (baseUrl, code) => {
    const create = (): unknown => createRuntime({ baseUrl, auth: secret });

    expect(create).toThrow(expect.objectContaining({ name: 'ClientError', code }));
    expect(create).not.toThrow(/marks~42/);
  });

  test.each(['https://example.com', 'http://localhost:1', 'http://127.1.2.3', 'http://[::1]:8080/api/'])(
    '%s is fine',
    (baseUrl) => {
      expect(createRuntime({ baseUrl, auth: secret })).toHaveProperty('request');
    },
  );

  test('may be plain http off loopback only when that is asked for', () => {
    expect(
      createRuntime({ baseUrl: 'http://example.com', auth: secret, allowPlainHttp: true }),
    ).toHaveProperty('request');
  });

  test('may have a path and a trailing slash', async () => {
    const server = await serve((_, response) => json(response, 200, {}));
    const { request } = createRuntime({ baseUrl: `${server.url}/base/`, auth: secret });

    await request(call);

    expect(server.received[0]?.url).toBe('/base/pets/7');
  });
});
