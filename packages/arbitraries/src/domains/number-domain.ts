import { type Fact, ofKind, type Shape } from '../facts/fact.ts';
import { holdsAll } from '../facts/holds.ts';
import { type Bound, type Grid, gridOf, pointOf, tightest } from '../facts/number-range.ts';
import { formatNamed } from '../formats/formats.ts';
import { type Decimal, toDecimal } from '../values/decimal.ts';
import type { JsonType } from '../values/json-type.ts';
import { type Dice, type Domain, EmptyShape, type Solving, TRIES } from './domain.ts';
import { fixedDice } from './fixed-dice.ts';

/** Numbers on a grid: multiples where the schema says so, else integers and then ever finer decimals. */
export function numberDomain(
  given: Shape,
  types: readonly JsonType[],
  solving: Solving,
): Domain | EmptyShape {
  const shape = [...given, ...formatBounds(given), { kind: 'types', types } as const];
  const low = tightest(shape, 'min');
  const high = tightest(shape, 'max');
  const divisors = ofKind(shape, 'multiple')
    .filter((fact) => !fact.negated)
    .map((fact) => toDecimal(fact.of));
  if (!types.includes('fraction')) divisors.push(ONE);
  const grids = stepsFor(shape, divisors)
    .map((steps) => gridOf(steps, low, high))
    .filter((grid) => grid.first === undefined || grid.last === undefined || grid.first <= grid.last)
    .slice(0, MAX_GRIDS);
  if (grids.length === 0) return new EmptyShape(rangeText(low, high, divisors.length > 0));
  const fits = (value: number): boolean => holdsAll(value, shape, solving.meets);
  const smallest = smallestOn(grids, fits);
  if (smallest === undefined) return new EmptyShape(rangeText(low, high, true), grids.every(small));
  return {
    shape,
    neighbours: [],
    height: () => 0,
    smallest: () => smallest,
    draw(dice: Dice) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const grid = grids[dice.nextInt(0, grids.length - 1)] as Grid;
        const value = pointOf(grid, drawIndex(dice, grid));
        if (fits(value)) return value;
      }
      return smallest;
    },
  };
}

const ONE = toDecimal(1);
/** From coarse to fine; the fine ones serve ranges too narrow for the others. */
const FREE_STEPS = [1, 0.01, 0.000001, 1e-12, 1e-24, 1e-100, 1e-300];
/** Exact in single precision, so that a server that stores floats gives back what it was sent. */
const FLOAT_STEPS = [1, 0.125, 0.0009765625, 2 ** -30];
const MAX_GRIDS = 3;
const USUAL = 2n ** 31n - 1n;
const EXACT = BigInt(Number.MAX_SAFE_INTEGER);

function stepsFor(shape: Shape, divisors: readonly Decimal[]): readonly (readonly Decimal[])[] {
  if (divisors.length > 0) return [divisors];
  const avoided = ofKind(shape, 'multiple').filter((fact) => fact.negated);
  // Half-way between multiples, so that no rounding makes a multiple of it.
  const between = avoided.flatMap((fact) => [[divided(fact.of, 2)], [divided(fact.of, 10)]]);
  const float = ofKind(shape, 'format').some((fact) => fact.name === 'float' && !fact.negated);
  return [...between, ...(float ? FLOAT_STEPS : FREE_STEPS).map((step) => [toDecimal(step)])];
}

function divided(value: number, by: 2 | 10): Decimal {
  const { digits, scale } = toDecimal(value);
  return { digits: by === 2 ? digits * 5n : digits, scale: scale + 1 };
}

function formatBounds(shape: Shape): readonly Fact[] {
  return ofKind(shape, 'format').flatMap((fact): readonly Fact[] => {
    const format = fact.negated ? undefined : formatNamed(fact.name);
    if (format?.type !== 'number') return [];
    const [min, max] = format.edges as readonly [number, number];
    return [
      { kind: 'bound', side: 'min', value: min, exclusive: false },
      { kind: 'bound', side: 'max', value: max, exclusive: false },
    ];
  });
}

/** The fitting number nearest to zero, on the coarsest grid that has one. */
function smallestOn(grids: readonly Grid[], fits: (value: number) => boolean): number | undefined {
  for (const grid of grids) {
    const start = clamp(0n, grid.first, grid.last);
    for (let away = 0n; away < 64n; away += 1n) {
      for (const at of away === 0n ? [start] : [start + away, start - away]) {
        const value = pointOf(grid, at);
        if (fits(value)) return value;
      }
    }
  }
  const dice = fixedDice();
  for (const grid of grids) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const value = pointOf(grid, drawIndex(dice, grid));
      if (fits(value)) return value;
    }
  }
  return undefined;
}

/** Favours the ends and what is near to zero; else anything that a double holds exactly. */
function drawIndex(dice: Dice, grid: Grid): bigint {
  const exact = EXACT / (grid.step.digits === 0n ? 1n : grid.step.digits);
  const reach = exact < 1n ? 1n : exact < USUAL ? exact : USUAL;
  const first = grid.first ?? (grid.last === undefined || grid.last > 0n ? -reach : grid.last - reach);
  const last = grid.last ?? (first < 0n && grid.first === undefined ? reach : first + reach);
  const roll = dice.nextInt(0, 9);
  if (roll === 0) return first;
  if (roll === 1) return last;
  if (roll < 5) return clamp(BigInt(dice.nextInt(-10, 10)), first, last);
  return dice.nextBigInt(first, last);
}

function clamp(value: bigint, low: bigint | undefined, high: bigint | undefined): bigint {
  if (low !== undefined && value < low) return low;
  return high !== undefined && value > high ? high : value;
}

/** Whether every point was tried. */
function small({ first, last }: Grid): boolean {
  return first !== undefined && last !== undefined && last - first < 60n;
}

function rangeText(low: Bound | undefined, high: Bound | undefined, stepped: boolean): string {
  const from = low === undefined ? '' : ` ${low.exclusive ? 'above' : 'from'} ${low.value}`;
  const to = high === undefined ? '' : ` ${high.exclusive ? 'below' : 'up to'} ${high.value}`;
  return `no ${stepped ? 'such multiple' : 'number'}${from}${to}`;
}
