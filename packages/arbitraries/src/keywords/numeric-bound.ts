import { typesOf } from '../facts/combine.ts';
import { type Fact, ofKind, type Shape } from '../facts/fact.ts';
import { gridOf, pointOf } from '../facts/number-range.ts';
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
    edges: (fact, shape) => (fact.kind === 'bound' ? edgesOf(fact, shape, name) : []),
    breaks: (fact, shape) => (fact.kind === 'bound' ? breaksOf(fact, shape, name) : []),
  };
}

function edgesOf(fact: Bound, shape: Shape, name: string): readonly Variation[] {
  const steps = fact.exclusive ? [1, unitOf(fact.value)] : [0, 1, unitOf(fact.value)];
  const inward = fact.side === 'min' ? 1 : -1;
  const near = steps.map((step) => shifted(fact.value, inward * step));
  const onGrid = gridValues(fact, shape, [0n, 1n]);
  return variations(onGrid ?? near, (value) =>
    value === fact.value ? `exactly ${name} ${fact.value}` : `${value}, just inside ${name} ${fact.value}`,
  );
}

function breaksOf(fact: Bound, shape: Shape, name: string): readonly Variation[] {
  const steps = fact.exclusive ? [0, 1] : [1, unitOf(fact.value)];
  const outward = fact.side === 'min' ? -1 : 1;
  const near = steps.map((step) => shifted(fact.value, outward * step));
  const onGrid = gridValues(fact, shape, [-1n]);
  return variations(onGrid ?? near, (value) =>
    value === fact.value
      ? `${value}, which ${name} excludes`
      : `${value}, just outside ${name} ${fact.value}`,
  );
}

function variations(values: readonly number[], describe: (value: number) => string): readonly Variation[] {
  return [...new Set(values)].map((value) => ({
    facts: [{ kind: 'values', values: [value], negated: false }],
    description: describe(value),
  }));
}

/** Where `multipleOf` holds too: the multiples so many steps inside the bound. */
function gridValues(fact: Bound, shape: Shape, steps: readonly bigint[]): readonly number[] | undefined {
  const multiples = ofKind(shape, 'multiple').filter((one) => !one.negated);
  if (multiples.length === 0) return undefined;
  const divisors = multiples.map((one) => toDecimal(one.of));
  if (!typesOf(shape).includes('fraction')) divisors.push(toDecimal(1));
  const grid = fact.side === 'min' ? gridOf(divisors, fact, undefined) : gridOf(divisors, undefined, fact);
  const start = grid.first ?? grid.last ?? 0n;
  return steps.map((step) => pointOf(grid, fact.side === 'min' ? start + step : start - step));
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
