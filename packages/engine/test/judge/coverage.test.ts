import { describe, expect, it } from 'vitest';
import { CoverageCounter } from '../../src/judge/coverage.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Coverage } from '../../src/run-result.ts';
import { contractOf } from '../support/contract-of.ts';
import { exchangeOf, type Given } from '../support/exchange-of.ts';
import { plainStore, storeSpec } from '../support/store-spec.ts';

const nothingPlanned: Plan = { byPhase: new Map(), scenarios: 0, notJudged: [] };

async function coverageOf(seen: readonly Given[], scope?: readonly string[]): Promise<Coverage> {
  const contract = await contractOf(storeSpec(plainStore));
  const counter = new CoverageCounter();
  for (const each of seen) counter.add(exchangeOf(contract, each));
  const operations = contract.operations.filter((each) => scope === undefined || scope.includes(each.id));
  return counter.result(contract, new Set(operations), nothingPlanned);
}

describe('coverage', () => {
  it('counts an operation as covered by a 2xx alone', async () => {
    const { operations, byOperation } = await coverageOf([
      { operation: 'getThing', status: 200 },
      { operation: 'deleteThing', status: 404 },
    ]);
    expect(operations).toEqual({ covered: 1, total: 5 });
    expect(byOperation.find((each) => each.operation === 'deleteThing')).toMatchObject({
      reached: false,
      requests: 1,
      writes: 1,
      statuses: { 404: 1 },
    });
  });

  it('counts documented statuses, of operations in scope only', async () => {
    const seen = [
      { operation: 'getThing', status: 200 },
      { operation: 'getThing', status: 200 },
      { operation: 'getThing', status: 404 },
      { operation: 'getThing', status: 418 },
      { operation: 'listThings', status: 200 },
    ];
    const { statuses, operations, byOperation } = await coverageOf(seen, ['getThing']);
    expect(statuses).toEqual({ covered: 2, total: 3 });
    expect(operations).toEqual({ covered: 1, total: 1 });
    expect(byOperation.map((each) => each.statuses)).toEqual([{ 200: 2, 404: 1, 418: 1 }]);
  });

  it('of a run that sent nothing is nothing of all', async () => {
    const { operations, statuses, parameters } = await coverageOf([]);
    expect([operations.covered, statuses.covered, parameters.covered]).toEqual([0, 0, 0]);
    expect([operations.total, statuses.total, parameters.total]).toEqual([5, 15, 5]);
  });
});
