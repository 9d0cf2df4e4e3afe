import type { RunResult } from '@plumbline/engine';
import { conforms, operations } from './conforms.ts';

/** A run that could not create anything, since no connectorId was known. */
export const inconclusive: RunResult = {
  ...conforms,
  verdict: 'inconclusive',
  reproducible: false,
  requests: 12,
  writes: 0,
  durationMs: 214,
  coverage: {
    operations: { covered: 1, total: 4 },
    statuses: { covered: 3, total: 14 },
    parameters: { covered: 2, total: 7 },
    keywords: { covered: 0, total: 18 },
    byOperation: operations.map((operation, index) =>
      index === 0
        ? operation
        : { ...operation, requests: 1, writes: 0, statuses: { 401: 1 }, reached: false },
    ),
  },
  inconclusive: [
    {
      reason: 'no-value',
      operation: 'createConnection',
      message:
        'no value is known for connectorId, and the list of connections is empty, so none could be learned',
      unlock: '--value connectorId=<id of a connector of this tenant>',
    },
    {
      reason: 'nothing-2xx',
      operation: 'getConnection',
      message: 'never answered with a 2xx: there was nothing to read',
    },
  ],
};
