import { describe, test } from 'vitest';
import { checkServer } from './product/check-server.ts';
import { type FoundFault, found } from './product/found.ts';
import {
  bodies,
  itemsOf,
  letsStrangersIn,
  repeatsItems,
  successes,
  swallowsUpdates,
  to,
  together,
} from './product/rewrites.ts';
import { type Rewrite, rewritingProxy } from './product/rewriting-proxy.ts';
import { nth, startEmulator, type Tenant } from './product/server-process.ts';
import { specPlace } from './product/spec-place.ts';

interface Fault {
  readonly rewrite: (tenant: Tenant) => Rewrite;
  readonly found: FoundFault;
}

const v1 = '/paths/~1api~1v1~1automation-connections';
const workflows = '/paths/~1api~1workflows~1automation-connections';

/** Faults of answers: what is sent does not matter. */
const answers: readonly Fault[] = [
  {
    // A field of another type, in one family only.
    rewrite: () => bodies(to('v1', 'GET', '/{id}'), (body) => ({ ...body, name: 17 })),
    found: {
      rule: 'response-schema',
      operations: ['getAutomationConnectionV1'],
      location: {
        instance: '/name',
        schema: '/components/schemas/AutomationConnection/properties/name',
        ...specPlace('schemas/automation-connection.yaml', 'properties', 'name'),
      },
    },
  },
  {
    // A required field is missing.
    rewrite: () => bodies(to('workflows', 'POST', ''), ({ connectorId: _, ...rest }) => rest),
    found: {
      rule: 'response-schema',
      operations: ['createAutomationConnection'],
      location: { instance: '/connectorId', schema: '/components/schemas/AutomationConnection/required' },
    },
  },
  {
    // A field that nobody documented.
    rewrite: () =>
      bodies(to('workflows', 'GET', ''), (body) => ({
        ...body,
        data: itemsOf(body).map((item) => ({ ...item, colour: 'blue' })),
      })),
    found: {
      rule: 'undocumented-property',
      operations: ['listAutomationConnections'],
      location: {
        instance: '/data/*/colour',
        schema: '/components/schemas/AutomationConnectionSummary/properties',
      },
    },
  },
  {
    // Another content type, over the right body.
    rewrite: () =>
      successes(to('v1', 'POST', '/{id}/actions/check'), (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' },
      })),
    found: {
      rule: 'documented-content-type',
      operations: ['checkAutomationConnectionV1'],
      location: {
        schema: `${v1}~1{id}~1actions~1check/post/responses/200/content`,
        ...specPlace('paths/v1/check.yaml', 'responses', "'200'", 'content'),
      },
    },
  },
];

const behaviour: readonly Fault[] = [
  {
    // Another success status, 201 turned into 200.
    rewrite: () => successes(to('v1', 'POST', ''), (answer) => ({ ...answer, status: 200 })),
    found: {
      rule: 'documented-status',
      operations: ['createAutomationConnectionV1'],
      location: {
        schema: `${v1}/post/responses`,
        ...specPlace('paths/v1/automation-connections.yaml', 'post', 'responses'),
      },
    },
  },
  {
    // An update that is answered and not kept.
    rewrite: () => swallowsUpdates(to('workflows', 'PUT', '/{id}')),
    found: {
      rule: 'update-is-visible',
      operations: ['updateAutomationConnection'],
      location: {
        instance: '/name',
        schema: '/components/schemas/AutomationConnection/properties/name',
        ...specPlace('schemas/automation-connection.yaml', 'properties', 'name'),
      },
    },
  },
  {
    // An operation that is open to all.
    rewrite: ({ users }) => letsStrangersIn(to('v1', 'POST', '/{id}/actions/check'), nth(users, 0).apiKey),
    found: {
      rule: 'auth-required',
      operations: ['checkAutomationConnectionV1'],
      location: {
        schema: `${v1}~1{id}~1actions~1check/post`,
        ...specPlace('paths/v1/check.yaml', 'post'),
      },
    },
  },
];

const paging: readonly Fault[] = [
  {
    rewrite: () => repeatsItems(to('workflows', 'GET', '')),
    found: {
      rule: 'pages-repeat-nothing',
      operations: ['listAutomationConnections'],
      location: {
        instance: '/data/*',
        schema: `${workflows}/get`,
        ...specPlace('paths/workflows/automation-connections.yaml', 'get'),
      },
    },
  },
];

/** Several faults share a run, since each is to be found where it is, and none beside them. */
const runs: Readonly<Record<string, readonly Fault[]>> = {
  'in answers and in what operations do': [...answers, ...behaviour],
  'in how pages follow each other': paging,
};

describe.concurrent('faults that a proxy plants are found, once each, at their places', () => {
  test.for(Object.entries(runs))('%s', async ([, faults], { expect, onTestFinished }) => {
    const emulator = await startEmulator();
    onTestFinished(async () => void (await emulator.stop()));
    const rewrite = together(faults.map((fault) => fault.rewrite(emulator.ready)));
    const proxy = await rewritingProxy(emulator.ready.url, rewrite);
    onTestFinished(() => proxy.close());
    const { code, report } = await checkServer({ ...emulator.ready, url: proxy.url });
    const expected = faults.map((fault) => ({
      ...fault.found,
      location: expect.objectContaining(fault.found.location),
    }));
    expect(found(report)).toEqual(expect.arrayContaining(expected));
    expect(report.findings.map(({ message }) => message)).toHaveLength(faults.length);
    expect(code).toBe(1);
  });
});
