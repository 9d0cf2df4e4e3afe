import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedSuccess, type HostConfig, sdkModule, sdkModules } from './product/sdk.ts';
import { nth, type ServerProcess, startEmulator, type Tenant } from './product/server-process.ts';

let emulator: ServerProcess<Tenant>;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(async () => {
  expect(await emulator.stop()).toBe(0);
});

const names = Object.keys(sdkModules) as (keyof typeof sdkModules)[];
const uncached = { noCache: true };

const keyOf = (user: number): HostConfig => ({
  authType: 'apikey',
  host: emulator.ready.url,
  apiKey: nth(emulator.ready.users, user).apiKey,
});

const hosts: Readonly<Record<string, () => HostConfig>> = {
  'an API key': () => keyOf(0),
  'an OAuth client': () => ({
    authType: 'oauth2',
    host: emulator.ready.url,
    ...nth(emulator.ready.oauthClients, 0),
  }),
};

const cases = Object.entries(hosts).flatMap(([auth, host]) =>
  names.map((name) => [name, auth, host] as const),
);

describe('the unmodified SDK works with an emulator that the command line started', () => {
  test.each(cases)('through every method of %s with %s', async (name, _auth, host) => {
    const { connectors, spaces, users } = emulator.ready;
    const { api, called } = sdkModule(name, host());
    const connectorId = nth(connectors, 0).id;
    const shared = spaces.find(({ type }) => type === 'shared')?.id ?? '';
    const other = users.find(({ roles }) => roles.length === 0)?.id ?? '';

    const created = await api.createAutomationConnection({
      connectorId,
      name: `${name} one`,
      params: [{ name: 'username', value: 'jane' }],
      spaceId: shared,
    });
    const { id = '', params = [], createdAt = '' } = created.data;
    expect(created.status).toBe(201);
    expect(created.data).toMatchObject({
      name: `${name} one`,
      connectorId,
      spaceId: shared,
      ownerId: users[0]?.id,
    });
    expect(params.find((param) => param.name === 'username')?.value).toBe('jane');

    const read = await api.getAutomationConnection(id);
    expect([read.status, read.data]).toEqual([200, created.data]);

    const checked = await api.checkAutomationConnection(id);
    expect([checked.status, checked.data]).toEqual([200, { connected: true, is_connected: true }]);

    const username = params.find((param) => param.name === 'username')?.id ?? '';
    const updated = await api.updateAutomationConnection(id, {
      name: `${name} two`,
      params: [{ id: username, value: 'joe' }],
    });
    expect(updated.status).toBe(200);
    // No `noCache`: the SDK drops what it remembers of a connection when that is written.
    const afterUpdate = (await api.getAutomationConnection(id)).data;
    expect(afterUpdate).toEqual(updated.data);
    expect(afterUpdate).toMatchObject({ name: `${name} two`, createdAt, spaceId: shared });
    expect(afterUpdate.params?.find((param) => param.id === username)?.value).toBe('joe');

    const moved = await api.changeSpaceAutomationConnection(id, { spaceId: '' });
    const given = await api.changeOwnerAutomationConnection(id, { userId: other });
    expect([moved.status, moved.data, given.status, given.data]).toEqual([204, '', 204, '']);
    expect((await api.getAutomationConnection(id, uncached)).data).toMatchObject({
      spaceId: '',
      ownerId: other,
    });

    const deleted = await api.deleteAutomationConnection(id, { forced: true });
    expect([deleted.status, deleted.data]).toEqual([204, '']);
    await expect(api.getAutomationConnection(id, uncached)).rejects.toMatchObject({
      status: 404,
      data: { errors: [{ code: expect.any(String), title: expect.any(String) }] },
    });

    const whole =
      (await api.getAutomationConnections({ limit: 200, sort: 'name' }, uncached)).data.data ?? [];
    expect(whole.length).toBeGreaterThan(4);
    const pages = [await api.getAutomationConnections({ limit: 2, sort: 'name' })];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) pages.push(await next());
    expect(pages.flatMap((page) => page.data.data)).toEqual(whole);
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect(pages[0]?.prev).toBeUndefined();
    const back = pages.slice(-1);
    for (let prev = back[0]?.prev; prev !== undefined; prev = back[0]?.prev) back.unshift(await prev());
    expect(back.flatMap((page) => page.data.data)).toEqual(whole);

    for (const method of Object.keys(documentedSuccess)) expect(called).toContain(method);
  });

  test('and shows in one module what was written through the other', async () => {
    const v1 = sdkModule('automationConnections', keyOf(0)).api;
    const workflows = sdkModule('workflows.automationConnections', keyOf(0)).api;
    const connectorId = nth(emulator.ready.connectors, 0).id;
    const { id = '' } = (await v1.createAutomationConnection({ connectorId, name: 'both' })).data;
    await workflows.updateAutomationConnection(id, { name: 'seen by both' });
    const seen = await Promise.all([v1, workflows].map((api) => api.getAutomationConnection(id, uncached)));
    expect(seen.map(({ data }) => data.name)).toEqual(['seen by both', 'seen by both']);
    expect(seen[0]?.data).toEqual(seen[1]?.data);
    await workflows.deleteAutomationConnection(id, {});
    await expect(v1.getAutomationConnection(id, uncached)).rejects.toMatchObject({ status: 404 });
  });

  test.each(names)('and gives refusals as its errors in %s', async (name) => {
    const stranger = sdkModule(name, { ...keyOf(0), apiKey: 'wrong' } as HostConfig).api;
    await expect(stranger.getAutomationConnections({})).rejects.toMatchObject({ status: 401 });
    const ordinary = emulator.ready.users.findIndex(({ roles }) => roles.length === 0);
    const { api } = sdkModule(name, keyOf(ordinary));
    await expect(api.getAutomationConnections({ listAll: true }, uncached)).rejects.toMatchObject({
      status: 403,
    });
    await expect(api.getAutomationConnections({ limit: 0 }, uncached)).rejects.toMatchObject({ status: 400 });
    await expect(api.createAutomationConnection({ connectorId: 'none' })).rejects.toMatchObject({
      status: 400,
    });
  });
});
