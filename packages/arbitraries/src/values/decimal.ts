/** An exact decimal: `digits × 10^-scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The decimal that a number's shortest JSON text denotes. */
export function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The double nearest to a decimal. */
export function toNumber({ digits, scale }: Decimal): number {
  const value = Number(`${digits}e-${scale}`);
  return value === 0 ? 0 : value;
}

/** The digits of a decimal at a scale at least as fine as its own. */
export function digitsAt(decimal: Decimal, scale: number): bigint {
  return decimal.digits * 10n ** BigInt(scale - decimal.scale);
}

/** True when `value` is an integral multiple of `divisor` as their JSON texts read, so 0.3 is a multiple of 0.1. */
export function isMultiple(value: number, divisor: number): boolean {
  const left = toDecimal(value);
  const right = toDecimal(divisor);
  const scale = Math.max(left.scale, right.scale);
  return digitsAt(left, scale) % digitsAt(right, scale) === 0n;
}

/** The smallest positive decimal that is a multiple of all. */
export function leastCommonMultiple(divisors: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...divisors.map((divisor) => divisor.scale));
  let digits = 1n;
  let first = true;
  for (const divisor of divisors) {
    const next = digitsAt(divisor, scale);
    digits = first ? next : (digits / gcd(digits, next)) * next;
    first = false;
  }
  return { digits, scale };
}

export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

export function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return -floorDivide(-dividend, divisor);
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
