import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import {
  ApiError,
  type AutomationConnection,
  type AutomationConnectionsMethods,
  type CheckResult,
  type Client,
  createClient,
  type V1AutomationConnectionsMethods,
} from '../src/index.ts';
import { json, type LoopbackServer, type Received, startServer } from './loopback-server.ts';

const received: Received[] = [];
let server: LoopbackServer;
let client: Client;

beforeAll(async () => {
  server = await startServer((request, response) => {
    received.push(request);
    if (request.url.includes('gone'))
      json(response, 404, { errors: [{ code: 'AC-404', title: 'Not found' }] });
    else if (request.method === 'DELETE' || request.url.includes('change')) response.writeHead(204).end();
    else json(response, 200, { path: request.url });
  });
  client = createClient({ baseUrl: server.url, auth: 'secret-key' });
});

beforeEach(() => {
  received.length = 0;
});

afterAll(() => server.close());

const body = { name: 'Mail', connectorId: 'c1' };

describe.each([
  ['workflows', (): AutomationConnectionsMethods => client.automationConnections],
  ['v1', (): V1AutomationConnectionsMethods => client.v1.automationConnections],
] as const)('each method of the %s family calls its operation', (family, methods) => {
  const base = `/api/${family}/automation-connections`;

  test.each([
    ['list', () => methods().list(), 'GET', base, ''],
    [
      'list with a query',
      () => methods().list({ limit: 5, sort: '+name' }),
      'GET',
      `${base}?limit=5&sort=%2Bname`,
      '',
    ],
    ['create', () => methods().create(body), 'POST', base, JSON.stringify(body)],
    ['get', () => methods().get('a/b'), 'GET', `${base}/a%2Fb`, ''],
    ['update', () => methods().update('1', { name: 'n' }), 'PUT', `${base}/1`, '{"name":"n"}'],
    ['delete', () => methods().delete('1'), 'DELETE', `${base}/1`, ''],
    ['forced delete', () => methods().delete('1', { forced: true }), 'DELETE', `${base}/1?forced=true`, ''],
    [
      'changeOwner',
      () => methods().changeOwner('1', { userId: 'u' }),
      'POST',
      `${base}/1/actions/change-owner`,
      '{"userId":"u"}',
    ],
    [
      'changeSpace',
      () => methods().changeSpace('1', { spaceId: 's' }),
      'POST',
      `${base}/1/actions/change-space`,
      '{"spaceId":"s"}',
    ],
    ['check', () => methods().check('1'), 'POST', `${base}/1/actions/check`, ''],
  ] as const)('%s', async (_, call, method, url, sent) => {
    const { response } = await (
      call() as PromiseLike<unknown> & { withResponse(): Promise<{ response: Response }> }
    ).withResponse();

    expect(response.ok).toBe(true);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method, url, body: sent });
    expect(received[0]?.headers.authorization).toBe('Bearer secret-key');
  });
});

test('a failed call names its operation', async () => {
  const error = await client.automationConnections.get('gone').then(undefined, (reason: unknown) => reason);

  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).message).toBe(
    'getAutomationConnection (GET /api/workflows/automation-connections/{id}) answered 404: AC-404: Not found',
  );
});

test.each([
  [{ tenant: 'acme' }, 'https://acme.us.qlikcloud.com'],
  [{ tenant: 'acme', region: 'eu' }, 'https://acme.eu.qlikcloud.com'],
  [{ tenant: 'acme.de.qlikcloud.com' }, 'https://acme.de.qlikcloud.com'],
  [{ tenant: 'https://acme.de.qlikcloud.com/' }, 'https://acme.de.qlikcloud.com'],
])('%j is reached at %s', async (options, origin) => {
  const urls: string[] = [];
  const { automationConnections } = createClient({
    ...options,
    auth: 'secret-key',
    fetch: async (request) => {
      urls.push(request.url);
      return Response.json({ connected: true });
    },
  });

  await automationConnections.check('1');

  expect(urls).toEqual([`${origin}/api/workflows/automation-connections/1/actions/check`]);
});

test('the bare client gives errors as values', async () => {
  const { error, response } = await client.raw.GET('/api/workflows/automation-connections/{id}', {
    params: { path: { id: 'gone' } },
  });

  expect(response.status).toBe(404);
  expect(error?.errors?.[0]?.code).toBe('AC-404');
});

test('types are those of the spec', () => {
  const { automationConnections } = client;
  expectTypeOf(automationConnections.get).parameter(0).toEqualTypeOf<string>();
  expectTypeOf<Awaited<ReturnType<typeof automationConnections.get>>>().toEqualTypeOf<AutomationConnection>();
  expectTypeOf<Awaited<ReturnType<typeof automationConnections.check>>>().toEqualTypeOf<CheckResult>();
  expectTypeOf<Awaited<ReturnType<typeof automationConnections.delete>>>().toEqualTypeOf<undefined>();
  expectTypeOf<
    Awaited<ReturnType<typeof automationConnections.list>>['data'][number]['name']
  >().toEqualTypeOf<string>();
  // @ts-expect-error connectorId is required
  expectTypeOf(automationConnections.create).toBeCallableWith({ name: 'n' });
  // @ts-expect-error no such sort order
  expectTypeOf(automationConnections.list).toBeCallableWith({ sort: 'size' });
  // @ts-expect-error a client needs credentials
  expectTypeOf(createClient).toBeCallableWith({ tenant: 'acme' });
  // @ts-expect-error one or the other
  expectTypeOf(createClient).toBeCallableWith({ tenant: 'acme', baseUrl: 'https://x', auth: 'k' });
});
