import type { RuleMetadata } from '@plumbline/findings';
import { describe, expect, it } from 'vitest';
import { type Cause, Collector } from '../../src/judge/collector.ts';
import { withoutConsequences } from '../../src/judge/consequences.ts';
import { mergeCauses } from '../../src/judge/merge-causes.ts';
import type { Violation } from '../../src/rules/rule.ts';
import { type Contract, contractOf } from '../support/contract-of.ts';
import { exchangeOf } from '../support/exchange-of.ts';
import { plainStore, storeSpec } from '../support/store-spec.ts';

const contract: Contract = await contractOf(storeSpec(plainStore));

function rule(id: string): RuleMetadata {
  return { id, family: 'lifecycle', promise: 'P.', severity: 'breaking', faultClass: 'F100' };
}

function violation(operation: string, more: Partial<Violation> = {}): Violation {
  return {
    operation,
    direction: 'response',
    cause: [operation],
    message: `${operation} is wrong.`,
    expected: 'e',
    observed: 'o',
    exchange: exchangeOf(contract, { status: 200, operation }),
    ...more,
  };
}

function causesOf(...violations: readonly (readonly [rule: string, Violation])[]): readonly Cause[] {
  const collector = new Collector();
  for (const [id, each] of violations) collector.add(rule(id), each);
  return collector.causes;
}

describe('violations', () => {
  it('of one cause are one finding, whatever values and operations show it', () => {
    const causes = causesOf(
      ['response-schema', violation('getThing', { cause: ['/x'], observed: '1' })],
      ['response-schema', violation('listThings', { cause: ['/x'], observed: '2' })],
    );
    expect(causes).toHaveLength(1);
    expect(causes[0]?.occurrences).toBe(2);
    expect([...(causes[0]?.operations ?? [])]).toEqual(['getThing', 'listThings']);
    expect(causes[0]?.violation.observed, 'the first is shown').toBe('1');
  });

  it('of two rules or two places are two', () => {
    const one = violation('getThing');
    expect(causesOf(['a', one], ['b', one], ['a', violation('getThing', { cause: ['/y'] })])).toHaveLength(3);
  });
});

describe('causes are merged', () => {
  const shared = (name: string, total: number) =>
    violation('patchThing', { cause: [name], share: { of: 'patchThing', name, total } });

  it('when most of what a promise is about breaks it', () => {
    const [merged, ...others] = mergeCauses(causesOf(['u', shared('name', 3)], ['u', shared('size', 3)]));
    expect(others).toEqual([]);
    expect(merged?.violation.message).toContain('size');
    expect(merged?.occurrences).toBe(2);
  });

  it('but not when half or less of it does', () => {
    expect(mergeCauses(causesOf(['u', shared('name', 4)], ['u', shared('size', 4)]))).toHaveLength(2);
    expect(mergeCauses(causesOf(['u', shared('name', 1)]))).toHaveLength(1);
  });

  it('under an id that the order in which they came does not change', () => {
    const [a, b] = [shared('name', 2), shared('size', 2)];
    const id = (...pair: readonly Violation[]) =>
      mergeCauses(causesOf(...pair.map((each) => ['u', each] as const)))[0]?.id;
    expect(id(a, b)).toBe(id(b, a));
  });
});

describe('a cause that follows from another', () => {
  const names = (causes: readonly Cause[]) => causes.map((cause) => cause.rule.id);

  it.each([
    [
      'absent-refused',
      'deleted-is-gone',
      'getThing',
      violation('deleteThing', { exchange: exchangeOf(contract, { status: 200, operation: 'getThing' }) }),
    ],
    ['created-is-readable', 'created-is-listed', 'createThing', violation('createThing')],
    ['paging-ends', 'pages-repeat-nothing', 'listThings', violation('listThings')],
  ] as const)('%s hides %s at the same place', (cause, hidden, operation, shown) => {
    expect(names(withoutConsequences(causesOf([cause, violation(operation)], [hidden, shown])))).toEqual([
      cause,
    ]);
  });

  it('is told where it stands alone, or elsewhere', () => {
    const listed = violation('createThing');
    expect(names(withoutConsequences(causesOf(['created-is-listed', listed])))).toEqual([
      'created-is-listed',
    ]);
    const elsewhere = violation('getThing', { exchange: listed.exchange });
    expect(
      names(withoutConsequences(causesOf(['created-is-readable', elsewhere], ['created-is-listed', listed]))),
    ).toEqual(['created-is-readable', 'created-is-listed']);
  });
});
