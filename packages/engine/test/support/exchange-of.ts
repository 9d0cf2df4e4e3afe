import type { Contract } from '@plumbline/openapi';
import type { Exchange } from '../../src/execute/exchange.ts';
import { inferResources } from '../../src/model/resources.ts';
import { Schemas } from '../../src/model/schemas.ts';
import type { Case } from '../../src/plan/scenario.ts';
import type { Judging } from '../../src/rules/rule.ts';
import { readBody } from '../../src/wire/index.ts';

export interface Given {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object becomes JSON with its content type; a text is sent as it is. */
  readonly body?: unknown;
  readonly case?: Case;
  readonly credentials?: Exchange['credentials'];
  readonly operation?: string;
}

const plain: Case = { kind: 'valid', asserted: false, description: 'a request' };

/** An exchange as it would have come over the wire; of the contract's first operation unless said. */
export function exchangeOf(contract: Contract, given: Given): Exchange {
  const operation = contract.operations.find(
    (each) => given.operation === undefined || each.id === given.operation,
  );
  if (!operation) throw new Error(`The contract has no operation ${given.operation}.`);
  const isText = typeof given.body === 'string' || given.body === undefined;
  const text = isText ? ((given.body as string | undefined) ?? '') : JSON.stringify(given.body);
  const headers = Object.entries({
    ...(!isText && { 'content-type': 'application/json' }),
    ...given.headers,
  }).map(([name, value]) => [name.toLowerCase(), value] as const);
  const wire = {
    kind: 'response',
    status: given.status,
    headers,
    body: new Uint8Array(Buffer.from(text)),
    truncated: false,
    durationMs: 1,
  } as const;
  return {
    number: 1,
    operation,
    phase: 'examples',
    label: 'request',
    case: given.case ?? plain,
    credentials: given.credentials ?? 'main',
    values: { path: {}, query: {}, header: {}, cookie: {} },
    request: {
      method: operation.method.toUpperCase(),
      url: `http://127.0.0.1${operation.path}`,
      headers: [],
    },
    outcome: wire,
    answer: {
      status: given.status,
      headers: new Map(headers),
      body: operation.method === 'head' ? { kind: 'empty' } : readBody(wire),
      wire,
    },
  };
}

export function judgingOf(contract: Contract): Judging {
  return {
    contract,
    schemas: new Schemas(contract),
    resources: inferResources(contract),
    tainted: () => false,
  };
}
