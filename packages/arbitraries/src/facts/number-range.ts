import {
  ceilDivide,
  type Decimal,
  digitsAt,
  floorDivide,
  leastCommonMultiple,
  toDecimal,
  toNumber,
} from '../values/decimal.ts';
import { ofKind, type Shape } from './fact.ts';

export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** The numbers `index × step` for `first ≤ index ≤ last`. */
export interface Grid {
  readonly step: Decimal;
  readonly first: bigint | undefined;
  readonly last: bigint | undefined;
}

/** The tightest of all bounds on one side. */
export function tightest(shape: Shape, side: 'min' | 'max'): Bound | undefined {
  let best: Bound | undefined;
  for (const fact of ofKind(shape, 'bound')) {
    if (fact.side !== side) continue;
    const further =
      best === undefined || (side === 'min' ? fact.value > best.value : fact.value < best.value);
    if (further || (best?.value === fact.value && fact.exclusive)) best = fact;
  }
  return best;
}

/** The multiples of all `divisors` between two bounds. */
export function gridOf(divisors: readonly Decimal[], low: Bound | undefined, high: Bound | undefined): Grid {
  const step = leastCommonMultiple(divisors);
  return {
    step,
    first: low && index(low, step, 'up'),
    last: high && index(high, step, 'down'),
  };
}

export function pointOf(grid: Grid, at: bigint): number {
  return toNumber({ digits: grid.step.digits * at, scale: grid.step.scale });
}

function index(bound: Bound, step: Decimal, way: 'up' | 'down'): bigint {
  const value = toDecimal(bound.value);
  const scale = Math.max(value.scale, step.scale);
  const dividend = digitsAt(value, scale);
  const divisor = digitsAt(step, scale);
  if (way === 'up')
    return bound.exclusive ? floorDivide(dividend, divisor) + 1n : ceilDivide(dividend, divisor);
  return bound.exclusive ? ceilDivide(dividend, divisor) - 1n : floorDivide(dividend, divisor);
}
