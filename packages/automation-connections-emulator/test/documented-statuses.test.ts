import { describe, expect, test } from 'vitest';
import { type Received, roots, type Sending, type Tenant, tenant } from './tenant-client.ts';

const operations = [
  'list',
  'create',
  'read',
  'update',
  'delete',
  'change-owner',
  'change-space',
  'check',
] as const;
type Operation = (typeof operations)[number];

/** A good request for each operation, on the connection given. */
function request(
  of: Tenant,
  root: string,
  operation: Operation,
  id: string,
  spoil: Sending & { query?: string } = {},
): Promise<Received> {
  const { query = '', ...sending } = spoil;
  const go = (method: string, path: string, body?: unknown) =>
    of.send(method, `${root}${path}${query}`, { ...(body === undefined ? {} : { body }), ...sending });
  switch (operation) {
    case 'list':
      return go('GET', '');
    case 'create':
      return go('POST', '', { connectorId: of.ready.connectors[0]?.id });
    case 'read':
      return go('GET', `/${id}`);
    case 'update':
      return go('PUT', `/${id}`, { name: 'renamed' });
    case 'delete':
      return go('DELETE', `/${id}`);
    case 'change-owner':
      return go('POST', `/${id}/actions/change-owner`, { userId: of.ready.users[1]?.id });
    case 'change-space':
      return go('POST', `/${id}/actions/change-space`, { spaceId: of.ready.spaces[0]?.id });
    case 'check':
      return go('POST', `/${id}/actions/check`);
  }
}

const success: Record<Operation, number> = {
  list: 200,
  create: 201,
  read: 200,
  update: 200,
  delete: 204,
  'change-owner': 204,
  'change-space': 204,
  check: 200,
};

const absent = '00000000-0000-0000-0000-000000000000';
type Provocation = (of: Tenant, root: string, id: string) => Promise<Received>;

/** How a client gets each refusal out of each operation; 400 of a bodiless one comes from a repeated or broken query. */
const refusals: Record<Operation, Partial<Record<number, Provocation>>> = {
  list: {
    400: (of, root) => request(of, root, 'list', '', { query: '?limit=0' }),
    403: (of, root) => request(of, root, 'list', '', { query: '?listAll=true', as: 2 }),
  },
  create: {
    400: (of, root) => request(of, root, 'create', '', { body: {} }),
    403: (of, root) =>
      request(of, root, 'create', '', {
        as: 2,
        body: { connectorId: of.ready.connectors[0]?.id, spaceId: of.ready.spaces[1]?.id },
      }),
  },
  read: {
    400: (of, root, id) => request(of, root, 'read', id, { query: '?%zz=1' }),
    403: (of, root, id) => request(of, root, 'read', id, { as: 2 }),
    404: (of, root) => request(of, root, 'read', absent),
  },
  update: {
    400: (of, root, id) => request(of, root, 'update', id, { body: { name: 1 } }),
    403: (of, root, id) => request(of, root, 'update', id, { as: 2 }),
    404: (of, root) => request(of, root, 'update', absent),
  },
  delete: {
    400: (of, root, id) => request(of, root, 'delete', id, { query: '?forced=perhaps' }),
    403: (of, root, id) => request(of, root, 'delete', id, { as: 2 }),
    404: (of, root) => request(of, root, 'delete', absent),
  },
  'change-owner': {
    400: (of, root, id) => request(of, root, 'change-owner', id, { body: { userId: 'nobody' } }),
    403: (of, root, id) => request(of, root, 'change-owner', id, { as: 2 }),
    404: (of, root) => request(of, root, 'change-owner', absent),
  },
  'change-space': {
    400: (of, root, id) => request(of, root, 'change-space', id, { body: { spaceId: 'nowhere' } }),
    403: (of, root, id) => request(of, root, 'change-space', id, { as: 2 }),
    404: (of, root) => request(of, root, 'change-space', absent),
  },
  check: {
    400: (of, root, id) => request(of, root, 'check', id, { query: '?%zz=1' }),
    403: (of, root, id) => request(of, root, 'check', id, { as: 2 }),
    404: (of, root) => request(of, root, 'check', absent),
  },
};

describe.each(Object.entries(roots))('in the %s family', (family, root) => {
  test.each(operations)('%s gives each of its documented statuses', async (operation) => {
    const of = await tenant();
    const { body } = await of.create({}, {});
    const id: string = body.id;
    const given: Record<number, Provocation> = {
      ...refusals[operation],
      401: () => request(of, root, operation, id, { credential: null }),
      500: () => request(of, root, operation, id, { headers: { 'x-plumbline-answer': '500' } }),
      503: () => request(of, root, operation, id, { headers: { 'x-plumbline-answer': '503' } }),
      ...(operation === 'update' && family === 'workflows'
        ? {
            409: () =>
              request(of, root, 'update', id, {
                headers: { 'if-unmodified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' },
              }),
          }
        : {}),
    };
    for (const [status, provoke] of Object.entries(given)) {
      const refused = await provoke(of, root, id);
      expect(refused.status).toBe(Number(status));
      const traceId = refused.headers.get('x-b3-traceid');
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(refused.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(refused.body).toEqual({
        errors: [{ code: `HTTP-${status}`, title: expect.any(String), detail: expect.any(String) }],
        traceId,
      });
    }
    const fine = await request(of, root, operation, id);
    expect(fine.status).toBe(success[operation]);
    expect(fine.text === '').toBe(fine.status === 204);
  });
});

test('v1 knows no conflict on update', async () => {
  const of = await tenant();
  const { body } = await of.create();
  const headers = { 'if-unmodified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' };
  expect((await of.send('PUT', `${roots.v1}/${body.id}`, { body: { name: 'x' }, headers })).status).toBe(200);
});
