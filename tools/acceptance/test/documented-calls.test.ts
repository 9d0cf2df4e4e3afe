import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CurlAnswer, curl } from './product/curl.ts';
import { nth, type ServerProcess, startEmulator, type Tenant } from './product/server-process.ts';

let emulator: ServerProcess<Tenant>;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(async () => {
  expect(await emulator.stop()).toBe(0);
});

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** After the family's path. `{id}` is the connection that the documented create made. */
  readonly path: string;
  readonly query?: string;
  /** As the documentation prints it. */
  readonly body?: string;
  readonly status: number;
}

const families = ['/api/v1/automation-connections', '/api/workflows/automation-connections'] as const;

/** From the page of the API: https://qlik.dev/apis/rest/automation-connections/. */
const create: Call = {
  method: 'POST',
  path: '',
  body: '{"name":"connection","params":[{"name":"username","value":"string"}],"spaceId":"5f0f78b239ff4f0001234567","connectorId":"3004e850-1985-11ee-b6df-8d800b305320"}',
  status: 201,
};

const sorts = ['', '%2B', '-'].flatMap((sign) =>
  ['id', 'name', 'createdAt', 'updatedAt'].map((field) => `sort=${sign}${field}`),
);

const calls: readonly Call[] = [
  { method: 'GET', path: '', status: 200 },
  ...['limit=10', 'listAll=true', 'filter=name%20eq%20%22auto%20conn%22', ...sorts].map(
    (query): Call => ({ method: 'GET', path: '', query, status: 200 }),
  ),
  { method: 'GET', path: '/{id}', status: 200 },
  {
    method: 'PUT',
    path: '/{id}',
    body: '{"name":"connection","params":[{"id":"39a90780-8874-11ee-b16c-89512345678","value":"string"}]}',
    status: 200,
  },
  { method: 'POST', path: '/{id}/actions/check', status: 200 },
  {
    method: 'POST',
    path: '/{id}/actions/change-space',
    body: '{"spaceId":"5f0f78b239ff4f0001234567"}',
    status: 204,
  },
  {
    method: 'POST',
    path: '/{id}/actions/change-owner',
    body: '{"userId":"sWYAHxZxhtcmBT7Ptc5xJ5I6N7HxwnEy"}',
    status: 204,
  },
];

const deletes: readonly Call[] = [
  { method: 'DELETE', path: '/{id}', status: 204 },
  { method: 'DELETE', path: '/{id}', query: 'forced=true', status: 204 },
];

/** The curl line of the page, with the connection's id and the token filled in. */
function send(family: string, call: Call, id: string, token: string | undefined): Promise<CurlAnswer> {
  const query = call.query === undefined ? '' : `?${call.query}`;
  return curl([
    `${emulator.ready.url}${family}${call.path.replace('{id}', id)}${query}`,
    ...(call.method === 'GET' ? [] : ['-X', call.method]),
    ...(call.body === undefined ? [] : ['-H', 'Content-type: application/json']),
    ...(token === undefined ? [] : ['-H', `Authorization: Bearer ${token}`]),
    ...(call.body === undefined ? [] : ['-d', call.body]),
  ]);
}

const named = (list: readonly Call[]): readonly (readonly [string, Call])[] =>
  list.map((call) => [`${call.method} ${call.path}${call.query ? `?${call.query}` : ''}`, call]);

describe.each(families)('a documented call of %s, sent with curl', (family) => {
  const token = (): string => nth(emulator.ready.users, 0).apiKey;
  let id = '';

  beforeAll(async () => {
    const { status, body } = await send(family, create, '', token());
    expect(status).toBe(create.status);
    id = (JSON.parse(body) as { readonly id: string }).id;
  });

  test.each(named(calls))('%s gives its documented status', async (_name, call) => {
    const { status, body } = await send(family, call, id, token());
    expect(status).toBe(call.status);
    if (status === 204) expect(body).toBe('');
    else expect(JSON.parse(body)).toBeTypeOf('object');
  });

  test.each(named(deletes))('%s gives its documented status', async (_name, call) => {
    const created = await send(family, create, '', token());
    const { id: doomed } = JSON.parse(created.body) as { readonly id: string };
    expect(await send(family, call, doomed, token())).toEqual({ status: call.status, body: '' });
    expect(
      (
        await send(
          family,
          nth(
            calls.filter(({ path }) => path === '/{id}'),
            0,
          ),
          doomed,
          token(),
        )
      ).status,
    ).toBe(404);
  });

  test.each(named([create, ...calls, ...deletes].filter(({ query }) => query === undefined)))(
    '%s gives 401 without a token, and 404 for a connection that is not there',
    async (_name, call) => {
      const stranger = await send(family, call, id, undefined);
      expect(stranger.status).toBe(401);
      expect(JSON.parse(stranger.body)).toMatchObject({ errors: [{ code: expect.any(String) }] });
      if (!call.path.includes('{id}')) return;
      expect((await send(family, call, '00000000-0000-0000-0000-000000000000', token())).status).toBe(404);
    },
  );
});
