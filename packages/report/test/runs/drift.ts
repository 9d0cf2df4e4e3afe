import type { RunResult } from '@plumbline/engine';
import type { Finding } from '@plumbline/findings';
import { conforms } from './conforms.ts';

const url = 'http://127.0.0.1:4010/api/workflows/automation-connections';
const headers = { accept: 'application/json', authorization: 'Bearer $QLIK_API_KEY' };
const answered = { 'content-type': 'application/json; charset=utf-8' };
const connection = '{"id":"6a1f","name":"pl-1f2e3d4c-orders","isConnected":"yes","spaceId":null}';

export const wrongType: Finding = {
  id: '8c1f03a97be2',
  rule: 'response-body-schema',
  severity: 'breaking',
  state: 'new',
  direction: 'response',
  operation: 'getConnection',
  operations: ['createConnection', 'getConnection', 'listConnections'],
  location: {
    instance: '/isConnected',
    schema: '/components/schemas/Connection/properties/isConnected/type',
    file: 'spec/automation-connections/schemas/Connection.yaml',
    line: 21,
    column: 11,
  },
  message: 'The field isConnected of the response body has another type than the spec promises.',
  expected: 'a boolean',
  observed: 'the string "yes"',
  occurrences: 153,
  reproducibility: { hits: 3, tries: 3 },
  sample: {
    request: { method: 'GET', url: `${url}/6a1f`, headers },
    response: { status: 200, headers: answered, body: connection },
  },
  curl: `curl -sS -X GET '${url}/6a1f' -H 'accept: application/json' -H "authorization: Bearer $QLIK_API_KEY"`,
  replay: 'plumbline replay 8c1f03a97be2',
};

export const lostUpdate: Finding = {
  id: '41d0c2aa9e17',
  rule: 'update-is-visible',
  severity: 'warning',
  state: 'new',
  direction: 'request',
  basis: 'assumed',
  operation: 'updateConnection',
  operations: ['updateConnection'],
  location: {
    schema: '/paths/~1api~1x/put',
    file: 'spec/automation-connections/paths/connection.yaml',
    line: 44,
    column: 1,
  },
  message:
    'The name that an update sent, and that was answered with 204, is not in the resource that is read right after it.',
  expected: 'the name "pl-1f2e3d4c-b"',
  observed: 'the name "pl-1f2e3d4c-a", as before the update',
  occurrences: 2,
  reproducibility: { hits: 2, tries: 2 },
  sample: {
    request: { method: 'GET', url: `${url}/77b0`, headers },
    response: { status: 200, headers: answered, body: '{"id":"77b0","name":"pl-1f2e3d4c-a"}' },
  },
  curl: `curl -sS '${url}/77b0' -H "authorization: Bearer $QLIK_API_KEY"`,
  steps: [
    {
      label: 'create',
      curl: `curl -sS -X POST '${url}' -H 'content-type: application/json' -d '{"name":"pl-1f2e3d4c-a"}'`,
      status: 201,
    },
    {
      label: 'update',
      curl: `curl -sS -X PUT '${url}/77b0' -H 'content-type: application/json' -d '{"name":"pl-1f2e3d4c-b"}'`,
      status: 204,
    },
    { label: 'read', curl: `curl -sS '${url}/77b0'`, status: 200 },
  ],
};

export const knownHeader: Finding = {
  ...wrongType,
  id: 'b7725fd0c311',
  rule: 'response-header',
  severity: 'warning',
  state: 'known',
  operation: 'listConnections',
  operations: ['listConnections'],
  location: { schema: '/paths/~1api~1x/get/responses/200/headers/deprecation' },
  message: 'The header deprecation is promised and missing.',
  expected: 'the header deprecation',
  observed: 'no such header',
};

export const neverSeen: Finding = {
  ...wrongType,
  id: '0f5a66e1d94b',
  rule: 'documented-never-observed',
  severity: 'info',
  operation: 'createConnection',
  operations: ['createConnection'],
  location: {
    schema: '/paths/~1api~1x/post/responses/409',
    file: 'spec/automation-connections/paths/connections.yaml',
    line: 61,
    column: 3,
  },
  message: 'The status 409 is documented and was not seen in this run.',
  expected: 'status 409 in some case',
  observed: '201, 400 and 401 only',
  occurrences: 0,
  reproducibility: { hits: 0, tries: 0 },
};

/** A nightly run that found four causes and lost a resource on the way. */
export const drift: RunResult = {
  ...conforms,
  target: 'https://tenant.eu.example.com',
  profile: 'polite',
  verdict: 'drift',
  findings: [wrongType, lostUpdate, knownHeader, neverSeen],
  flaky: [
    {
      ...wrongType,
      id: '99ab10cd22ef',
      rule: 'server-error',
      message: 'A 503 that did not come back.',
      operation: 'getConnection',
    },
  ],
  leftovers: [{ operation: 'createConnection', id: '91c2', message: 'DELETE answered 409 three times' }],
  notChecked: [
    { operation: 'changeOwner', reason: 'policy', message: 'needs a second identity for the way back' },
    { operation: 'changeSpace', reason: 'policy', message: 'needs a second identity for the way back' },
  ],
  notJudged: [
    {
      rule: 'foreign-resource-refused',
      operation: 'getConnection',
      because: 'only one identity is known',
      unlock: '--auth other:bearerAuth=env:OTHER_API_KEY',
    },
    {
      rule: 'foreign-resource-refused',
      operation: 'deleteConnection',
      because: 'only one identity is known',
      unlock: '--auth other:bearerAuth=env:OTHER_API_KEY',
    },
  ],
};
