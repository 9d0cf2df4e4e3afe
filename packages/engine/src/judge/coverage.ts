import type { Contract, Operation } from '@plumbline/openapi';
import { type Exchange, succeeded } from '../execute/exchange.ts';
import { isWrite } from '../model/is-write.ts';
import type { Plan } from '../plan/plan.ts';
import type { Case } from '../plan/scenario.ts';
import type { Coverage, OperationCoverage } from '../run-result.ts';

interface Tally {
  requests: number;
  writes: number;
  readonly statuses: Map<string, number>;
  readonly parameters: Set<string>;
  reached: boolean;
}

/** Counts what the run reached while it runs; keeps no exchange. */
export class CoverageCounter {
  readonly #tallies = new Map<Operation, Tally>();
  readonly #keywords = new Set<string>();
  readonly #failures = new Map<Operation, string>();

  add(exchange: Exchange): void {
    const tally = this.#tallies.get(exchange.operation) ?? {
      requests: 0,
      writes: 0,
      statuses: new Map(),
      parameters: new Set(),
      reached: false,
    };
    this.#tallies.set(exchange.operation, tally);
    tally.requests += 1;
    if (isWrite(exchange.operation.method)) tally.writes += 1;
    const status = exchange.answer?.status;
    if (status !== undefined)
      tally.statuses.set(String(status), (tally.statuses.get(String(status)) ?? 0) + 1);
    for (const place of ['path', 'query', 'header', 'cookie'] as const) {
      for (const name of Object.keys(exchange.values[place])) tally.parameters.add(`${place} ${name}`);
    }
    if (succeeded(exchange)) tally.reached = true;
    if (exchange.outcome.kind === 'failure') this.#failures.set(exchange.operation, exchange.outcome.message);
    const pointer = pointerOf(exchange.case);
    if (pointer !== undefined) this.#keywords.add(pointer);
  }

  reached(operation: Operation): boolean {
    return this.#tallies.get(operation)?.reached ?? false;
  }

  /** Why the last request that got no answer got none. */
  failureOf(operation: Operation): string | undefined {
    return this.#failures.get(operation);
  }

  statusesOf(operation: Operation): readonly string[] {
    return [...(this.#tallies.get(operation)?.statuses.keys() ?? [])];
  }

  result(contract: Contract, scope: ReadonlySet<Operation>, plan: Plan): Coverage {
    const operations = contract.operations.filter((operation) => scope.has(operation));
    const byOperation = operations.map((operation) => this.#ofOperation(operation));
    const planned = plannedKeywords(plan);
    const sum = (count: (operation: Operation) => number) =>
      operations.reduce((total, each) => total + count(each), 0);
    return {
      operations: { covered: byOperation.filter((each) => each.reached).length, total: operations.length },
      statuses: {
        covered: sum(
          (operation) =>
            operation.responses.filter((response) => this.#saw(operation, response.status)).length,
        ),
        total: sum((operation) => operation.responses.length),
      },
      parameters: {
        covered: sum((operation) => {
          const sent = this.#tallies.get(operation)?.parameters;
          return operation.parameters.filter((each) => sent?.has(`${each.in} ${each.name}`)).length;
        }),
        total: sum((operation) => operation.parameters.length),
      },
      keywords: {
        covered: [...planned].filter((pointer) => this.#keywords.has(pointer)).length,
        total: planned.size,
      },
      byOperation,
    };
  }

  #ofOperation(operation: Operation): OperationCoverage {
    const tally = this.#tallies.get(operation);
    return {
      operation: operation.id,
      method: operation.method.toUpperCase(),
      path: operation.path,
      requests: tally?.requests ?? 0,
      writes: tally?.writes ?? 0,
      statuses: Object.fromEntries([...(tally?.statuses ?? [])].sort()),
      documented: operation.responses.map((response) => response.status),
      reached: tally?.reached ?? false,
    };
  }

  #saw(operation: Operation, documented: string): boolean {
    const seen = this.statusesOf(operation);
    if (documented.toLowerCase() === 'default') {
      return seen.some((status) => !operation.responses.some((response) => covers(response.status, status)));
    }
    return seen.some((status) => covers(documented, status));
  }
}

function covers(documented: string, status: string): boolean {
  return documented === status || (/^\dXX$/i.test(documented) && documented[0] === status[0]);
}

function plannedKeywords(plan: Plan): ReadonlySet<string> {
  const pointers = new Set<string>();
  for (const { what } of plan.byPhase.get('boundaries') ?? []) {
    if (!('steps' in what)) continue;
    for (const step of what.steps) {
      const pointer = step.kind === 'call' ? pointerOf(step.case) : undefined;
      if (pointer !== undefined) pointers.add(pointer);
    }
  }
  return pointers;
}

function pointerOf(theCase: Case): string | undefined {
  if (theCase.kind === 'valid') return theCase.pointer;
  return theCase.kind === 'invalid' ? theCase.broken.pointer : undefined;
}
