import { createQlikApi } from '@qlik/api';
import { describe, expect, test } from 'vitest';
import { type Tenant, tenant } from './tenant-client.ts';

type HostConfig = NonNullable<NonNullable<Parameters<typeof createQlikApi>[0]>['hostConfig']>;

const oauthHost = (of: Tenant): HostConfig => ({
  authType: 'oauth2',
  host: of.url,
  clientId: of.ready.oauthClients[0]?.clientId ?? '',
  clientSecret: of.ready.oauthClients[0]?.clientSecret ?? '',
});

const hostConfigs: Record<string, (of: Tenant) => HostConfig> = {
  'an API key': (of) => ({ authType: 'apikey', host: of.url, apiKey: of.ready.users[0]?.apiKey ?? '' }),
  'an OAuth client': oauthHost,
};

const uncached = { noCache: true };

describe.each(Object.entries(hostConfigs))('the official SDK with %s', (_, hostConfig) => {
  test.each(['automationConnections', 'workflows.automationConnections'])(
    'goes through %s',
    async (module) => {
      const of = await tenant();
      const qlik = createQlikApi({ hostConfig: hostConfig(of) });
      const api = module === 'automationConnections' ? qlik.automationConnections : workflowsOf(qlik);
      const [user, other] = of.ready.users;
      const connectorId = of.ready.connectors[0]?.id ?? '';
      const names = Array.from({ length: 250 }, (_, n) => `sdk ${String(n).padStart(3, '0')}`);
      for (const name of names) await api.createAutomationConnection({ connectorId, name });

      const query = { filter: 'name sw "sdk "', sort: '-name', limit: 60 } as const;
      const forth: string[] = [];
      const pages = [await api.getAutomationConnections(query, uncached)];
      for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
        pages.push(await next(uncached));
      for (const page of pages) forth.push(...(page.data.data ?? []).map((item) => item.name ?? ''));
      expect(forth).toEqual(names.toReversed());
      const back = pages.slice(-1);
      for (let prev = back[0]?.prev; prev !== undefined; prev = back.at(-1)?.prev)
        back.push(await prev(uncached));
      expect(back.reverse().map((page) => page.data.data)).toEqual(pages.map((page) => page.data.data));

      const created = await api.createAutomationConnection({
        connectorId,
        name: 'one',
        params: [{ name: 'username', value: 'u' }],
      });
      const id = created.data.id ?? '';
      expect(created.status).toBe(201);
      expect((await api.checkAutomationConnection(id)).data).toEqual({ connected: true, is_connected: true });
      const updated = await api.updateAutomationConnection(id, { name: 'two' });
      expect((await api.getAutomationConnection(id, uncached)).data).toEqual(updated.data);
      const spaceId = of.ready.spaces[0]?.id ?? '';
      expect((await api.changeSpaceAutomationConnection(id, { spaceId })).status).toBe(204);
      expect((await api.changeOwnerAutomationConnection(id, { userId: other?.id ?? '' })).status).toBe(204);
      expect((await api.getAutomationConnection(id, uncached)).data).toMatchObject({
        spaceId,
        ownerId: other?.id,
      });
      expect((await api.changeOwnerAutomationConnection(id, { userId: user?.id ?? '' })).status).toBe(204);
      expect((await api.deleteAutomationConnection(id, { forced: true })).status).toBe(204);
      await expect(api.getAutomationConnection(id, uncached)).rejects.toMatchObject({ status: 404 });
      await expect(api.getAutomationConnections({ limit: 201 }, uncached)).rejects.toMatchObject({
        status: 400,
      });
    },
  );
});

test('the official SDK renews a token that expires between two calls', async () => {
  let now = Date.parse('2030-01-01T00:00:00.000Z');
  const of = await tenant({ now: () => new Date(now) });
  const api = workflowsOf(createQlikApi({ hostConfig: oauthHost(of) }));
  const before = await api.getAutomationConnections({}, uncached);
  now += 21_600_000;
  expect((await api.getAutomationConnections({}, uncached)).data).toEqual(before.data);
});

function workflowsOf(qlik: ReturnType<typeof createQlikApi>) {
  return qlik.workflows.automationConnections;
}
