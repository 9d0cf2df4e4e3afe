import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spec } from './product/plumbline.ts';
import { documentedSuccess, type SdkModule, sdkModule, sdkModules } from './product/sdk.ts';
import { type ServerProcess, startMock } from './product/server-process.ts';

let mock: ServerProcess<{ readonly url: string }>;

beforeAll(async () => {
  mock = await startMock(spec);
});

afterAll(async () => {
  expect(await mock.stop()).toBe(0);
});

/** Ids as the page shows them: a mock has no state that could tell them from others. */
const id = 'e0e720d0-4947-11ec-a1d2-9559fa35801d';
const connection = { id: expect.any(String), params: expect.any(Array), isConnected: expect.any(Boolean) };

interface Call {
  readonly send: (api: SdkModule) => Promise<{ readonly status: number; readonly data: unknown }>;
  readonly data: unknown;
}

const calls: Readonly<Record<keyof typeof documentedSuccess, Call>> = {
  getAutomationConnections: {
    send: (api) =>
      api.getAutomationConnections({
        limit: 10,
        sort: '-name',
        filter: 'name eq "auto conn"',
        listAll: false,
      }),
    data: { data: [{ id: expect.any(String), name: expect.any(String) }], links: expect.any(Object) },
  },
  createAutomationConnection: {
    send: (api) =>
      api.createAutomationConnection({
        connectorId: '3004e850-1985-11ee-b6df-8d800b305320',
        name: 'connection',
        params: [{ name: 'username', value: 'string' }],
        spaceId: '5f0f78b239ff4f0001234567',
      }),
    data: connection,
  },
  getAutomationConnection: { send: (api) => api.getAutomationConnection(id), data: connection },
  updateAutomationConnection: {
    send: (api) =>
      api.updateAutomationConnection(id, {
        name: 'connection',
        params: [{ id: '39a90780-8874-11ee-b16c-89512345678', value: 'string' }],
      }),
    data: connection,
  },
  deleteAutomationConnection: {
    send: (api) => api.deleteAutomationConnection(id, { forced: true }),
    data: '',
  },
  changeOwnerAutomationConnection: {
    send: (api) => api.changeOwnerAutomationConnection(id, { userId: 'sWYAHxZxhtcmBT7Ptc5xJ5I6N7HxwnEy' }),
    data: '',
  },
  changeSpaceAutomationConnection: {
    send: (api) => api.changeSpaceAutomationConnection(id, { spaceId: '5f0f78b239ff4f0001234567' }),
    data: '',
  },
  checkAutomationConnection: {
    send: (api) => api.checkAutomationConnection(id),
    data: { connected: true, is_connected: true },
  },
};

describe.each(Object.keys(sdkModules) as (keyof typeof sdkModules)[])(
  'the mock answers the unmodified SDK with what the spec documents: %s',
  (name) => {
    test.each(Object.entries(calls))('%s', async (method, { send, data }) => {
      const { api } = sdkModule(name, { authType: 'apikey', host: mock.ready.url, apiKey: 'any' });
      const answer = await send(api);
      expect(answer.status).toBe(documentedSuccess[method as keyof typeof documentedSuccess]);
      if (data === '') expect(answer.data).toBe('');
      else expect(answer.data).toMatchObject(data as object);
    });
  },
);
