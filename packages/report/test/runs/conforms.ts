import type { OperationCoverage, RunResult } from '@plumbline/engine';

const base = '/api/workflows/automation-connections';

export const operations: readonly OperationCoverage[] = [
  row('listConnections', 'get', base, { 200: 61, 400: 24, 401: 1 }, ['200', '400', '401', 'default']),
  row('createConnection', 'post', base, { 201: 40, 400: 77, 401: 1 }, ['201', '400', '401', '409']),
  row('getConnection', 'get', `${base}/{id}`, { 200: 52, 401: 1, 404: 9 }, ['200', '401', '404']),
  row('deleteConnection', 'delete', `${base}/{id}`, { 204: 40, 401: 1, 404: 40 }, ['204', '401', '404']),
];

/** A clean run against an emulator that the run started. */
export const conforms: RunResult = {
  spec: {
    title: 'Automation Connections API',
    version: '1.2.0',
    sha256: '3f9a'.repeat(16),
    file: 'spec/automation-connections/openapi.yaml',
  },
  target: 'http://127.0.0.1:4010',
  seed: 42,
  profile: 'full',
  reproducible: true,
  verdict: 'conforms',
  failOn: 'warning',
  startedAt: '2026-11-23T05:00:00.000Z',
  durationMs: 3412,
  requests: 1347,
  writes: 199,
  findings: [],
  flaky: [],
  coverage: {
    operations: { covered: 4, total: 4 },
    statuses: { covered: 12, total: 14 },
    parameters: { covered: 7, total: 7 },
    keywords: { covered: 18, total: 18 },
    byOperation: operations,
  },
  leftovers: [],
  inconclusive: [],
  notChecked: [],
  notJudged: [],
};

function row(
  operation: string,
  method: string,
  path: string,
  statuses: Readonly<Record<string, number>>,
  documented: readonly string[],
): OperationCoverage {
  const requests = Object.values(statuses).reduce((sum, number) => sum + number, 0);
  return {
    operation,
    method,
    path,
    requests,
    writes: method === 'get' ? 0 : requests,
    statuses,
    documented,
    reached: Object.keys(statuses).some((status) => status.startsWith('2')),
  };
}
