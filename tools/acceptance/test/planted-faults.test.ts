import { describe, test } from 'vitest';
import { checkServer } from './product/check-server.ts';
import { type FoundFault, found } from './product/found.ts';
import { startEmulator } from './product/server-process.ts';
import { specPlace } from './product/spec-place.ts';

const faults: Readonly<Record<string, FoundFault>> = {
  'response-name-wrong-type': {
    rule: 'response-schema',
    operations: [
      'createAutomationConnection',
      'createAutomationConnectionV1',
      'getAutomationConnection',
      'getAutomationConnectionV1',
      'updateAutomationConnection',
      'updateAutomationConnectionV1',
    ],
    location: {
      instance: '/name',
      schema: '/components/schemas/AutomationConnection/properties/name',
      ...specPlace('schemas/automation-connection.yaml', 'properties', 'name'),
    },
  },
  'update-not-stored': {
    rule: 'update-is-visible',
    operations: ['updateAutomationConnection', 'updateAutomationConnectionV1'],
    location: {
      instance: '/name',
      schema: '/components/schemas/AutomationConnection/properties/name',
      ...specPlace('schemas/automation-connection.yaml', 'properties', 'name'),
    },
  },
  'list-repeats-item-across-pages': {
    rule: 'pages-repeat-nothing',
    operations: ['listAutomationConnections', 'listAutomationConnectionsV1'],
    location: {
      instance: '/data/*',
      schema: '/paths/~1api~1workflows~1automation-connections/get',
      ...specPlace('paths/workflows/automation-connections.yaml', 'get'),
    },
  },
};

describe.concurrent('a fault of the emulator is one finding at its place', () => {
  test.for(Object.entries(faults))('%s', async ([defect, expected], { expect, onTestFinished }) => {
    const emulator = await startEmulator('--defect', defect);
    onTestFinished(async () => void (await emulator.stop()));
    const { code, report, stderr } = await checkServer(emulator.ready);
    expect(found(report)).toEqual([expected]);
    expect(report).toMatchObject({ verdict: 'drift', exitCode: 1, leftovers: [] });
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });
});
