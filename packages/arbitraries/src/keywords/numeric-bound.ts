import type { Fact } from '../facts/fact.ts';
import { toDecimal, toNumber } from '../values/decimal.ts';
import { type Keyword, originOf, type Variation } from './keyword.ts';

type Bound = Fact & { readonly kind: 'bound' };

/** The four keywords that bound a number differ in side and in whether the bound itself belongs to the range. */
export function numericBound(name: string, side: 'min' | 'max', exclusive: boolean): Keyword {
  return {
    name,
    assert: (entry) => [
      [{ kind: 'bound', side, value: Number(entry.value), exclusive, origin: originOf(entry) }],
    ],
    deny: (entry) => [
      [
        { kind: 'types', types: ['integer', 'fraction'] },
        {
          kind: 'bound',
          side: side === 'min' ? 'max' : 'min',
          value: Number(entry.value),
          exclusive: !exclusive,
        },
      ],
    ],
    edges: (fact) => (fact.kind === 'bound' ? edgesOf(fact, name) : []),
    breaks: (fact) => (fact.kind === 'bound' ? breaksOf(fact, name) : []),
  };
}

function edgesOf(fact: Bound, name: string): readonly Variation[] {
  const inward = fact.side === 'min' ? 1 : -1;
  const steps = [0, 1, unitOf(fact.value)];
  return [...new Set(steps.map((step) => shifted(fact.value, inward * step)))]
    .filter((value) => !(fact.exclusive && value === fact.value))
    .map((value) => ({
      facts: [{ kind: 'values', values: [value], negated: false }],
      description:
        value === fact.value
          ? `exactly ${name} ${fact.value}`
          : `${value}, just inside ${name} ${fact.value}`,
    }));
}

function breaksOf(fact: Bound, name: string): readonly Variation[] {
  const outward = fact.side === 'min' ? -1 : 1;
  const steps = fact.exclusive ? [0, 1] : [1, unitOf(fact.value)];
  const beyond: Variation = {
    facts: [
      { kind: 'types', types: ['integer', 'fraction'] },
      {
        kind: 'bound',
        side: fact.side === 'min' ? 'max' : 'min',
        value: fact.value,
        exclusive: !fact.exclusive,
      },
    ],
    description: `outside ${name} ${fact.value}`,
  };
  const values = [...new Set(steps.map((step) => shifted(fact.value, outward * step)))].map(
    (value): Variation => ({
      facts: [{ kind: 'values', values: [value], negated: false }],
      description:
        value === fact.value
          ? `${value}, which ${name} excludes`
          : `${value}, just outside ${name} ${fact.value}`,
    }),
  );
  return [...values, beyond];
}

/** One in the last decimal place of a bound: 0.01 for 1.25. */
function unitOf(value: number): number {
  const { scale } = toDecimal(value);
  return scale > 0 ? toNumber({ digits: 1n, scale }) : 1;
}

function shifted(value: number, by: number): number {
  const left = toDecimal(value);
  const right = toDecimal(by);
  const scale = Math.max(left.scale, right.scale);
  return toNumber({
    digits:
      left.digits * 10n ** BigInt(scale - left.scale) + right.digits * 10n ** BigInt(scale - right.scale),
    scale,
  });
}
