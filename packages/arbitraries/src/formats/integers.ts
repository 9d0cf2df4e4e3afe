import type { Format } from './format.ts';

/** OpenAPI's `int32`: a signed 32-bit integer. */
export const int32: Format = integer('int32', -(2 ** 31), 2 ** 31 - 1, [2 ** 31, -(2 ** 31) - 1]);

/** OpenAPI's `int64`, as far as JSON numbers are exact. */
export const int64: Format = integer('int64', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, []);

function integer(name: string, min: number, max: number, breakers: readonly number[]): Format {
  const inRange = (value: string | number): boolean =>
    typeof value !== 'number' ||
    (Number.isInteger(value) &&
      (name === 'int64' ? Math.abs(value) <= 2 ** 63 : value >= min && value <= max));
  return { name, type: 'number', accepts: inRange, edges: [min, max, 0], breakers };
}
