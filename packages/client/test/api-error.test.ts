import { describe, expect, test } from 'vitest';
import { ApiError, createRuntime } from '../src/index.ts';
import { json, startServer } from './loopback-server.ts';
import { call, failureOf, runtimeFor, secret } from './runtime-for.ts';

describe('an error answer', () => {
  test('carries the first error, the trace and the time to wait', async () => {
    const errors = [
      { code: 'AC-404', title: 'Not found', detail: 'No such pet' },
      { code: 'AC-2', title: 'Second' },
    ];
    const { request } = await runtimeFor((_, response) =>
      json(response, 404, { errors, traceId: 'abc' }, { 'retry-after': '13', 'x-b3-traceid': 'header' }),
    );

    const error = await failureOf(request(call));

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 404,
      errors,
      code: 'AC-404',
      title: 'Not found',
      detail: 'No such pet',
      traceId: 'abc',
      retryAfter: 13,
      operation: 'getPet',
      method: 'GET',
      path: '/pets/{id}',
    });
    expect((error as Error).message).toBe(
      'getPet (GET /pets/{id}) answered 404: AC-404: Not found: No such pet; AC-2: Second [trace abc]',
    );
  });

  test.each([
    [
      'an HTML page',
      'text/html',
      '<html>\n  <b>Bad gateway</b></html>',
      { detail: '<html> <b>Bad gateway</b></html>' },
    ],
    ['nothing', 'application/json', '', {}],
    ['broken JSON', 'application/json', '{"errors":', { detail: '{"errors":' }],
    [
      'problem details',
      'application/problem+json',
      '{"type":"t:1","title":"T","detail":"D"}',
      { code: 't:1', title: 'T', detail: 'D' },
    ],
    [
      'an OAuth error',
      'application/json',
      '{"error":"invalid_client","error_description":"no"}',
      { code: 'invalid_client', detail: 'no' },
    ],
    ['a nested error', 'application/json', '{"error":{"code":5,"message":"m"}}', { code: '5', detail: 'm' }],
    ['a message', 'application/json', '{"message":"m"}', { detail: 'm' }],
    ['a list of odd things', 'application/json', '{"errors":[null,7,"s",{"title":{}}]}', { detail: 's' }],
    ['a bare null', 'application/json', 'null', {}],
  ])('with %s as its body is read', async (_, type, body, expected) => {
    const { request } = await runtimeFor((_request, response) =>
      response.writeHead(502, { 'content-type': type }).end(body),
    );

    const error = await failureOf(request(call));

    expect(error).toBeInstanceOf(ApiError);
    const { code, title, detail } = error as ApiError;
    expect(
      Object.fromEntries(Object.entries({ code, title, detail }).filter(([, value]) => value !== undefined)),
    ).toEqual(expected);
    expect((error as Error).message).toContain('getPet (GET /pets/{id}) answered 502');
  });

  test.each([
    ['x-b3-traceid', 'b3', 'b3'],
    ['x-request-id', 'req', 'req'],
    [
      'traceparent',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      '4bf92f3577b34da6a3ce929d0e0e4736',
    ],
  ])('takes the trace from %s where the body has none', async (name, value, traceId) => {
    const { request } = await runtimeFor((_, response) =>
      json(response, 429, { errors: [] }, { [name]: value }),
    );

    expect(await failureOf(request(call))).toMatchObject({ status: 429, traceId });
  });

  test('reads a date in Retry-After, and a past one as no time', async () => {
    const { request } = await runtimeFor((_, response) =>
      json(response, 503, {}, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    );

    expect(await failureOf(request(call))).toMatchObject({ retryAfter: 0 });
  });
});

describe('no usable answer', () => {
  test('of a server that is not there names the call and the reason', async () => {
    const server = await startServer(() => undefined);
    await server.close();
    const { request } = createRuntime({ baseUrl: server.url, auth: secret });

    const error = await failureOf(request(call));

    expect(error).toMatchObject({
      name: 'ClientError',
      code: 'network-failure',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect((error as Error).message).toContain('getPet (GET /pets/{id})');
  });

  test('is a connection that breaks in the middle of a body', async () => {
    const { request } = await runtimeFor((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":', () => response.destroy());
    });

    expect(await failureOf(request(call))).toMatchObject({ code: 'network-failure' });
  });

  test('is a success that is not JSON', async () => {
    const { request } = await runtimeFor((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in</html>'),
    );

    expect(await failureOf(request(call))).toMatchObject({
      code: 'unreadable-response',
      message: expect.stringContaining('text/html'),
    });
  });
});
