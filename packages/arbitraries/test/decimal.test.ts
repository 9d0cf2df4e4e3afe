import { expect, test } from 'vitest';
import { isMultiple, leastCommonMultiple, toDecimal, toNumber } from '../src/values/decimal.ts';

test.each([
  [0.3, 0.1, true],
  [19.99, 0.01, true],
  [1e21, 1e20, true],
  [1e-7, 1e-8, true],
  [0.35, 0.1, false],
  [-4.5, 1.5, true],
  [0, 7, true],
  [1e308, 0.123456789, false],
])('%d as a multiple of %d: %s', (value, divisor, expected) => {
  expect(isMultiple(value, divisor)).toBe(expected);
});

test('the least common multiple of decimals', () => {
  expect(toNumber(leastCommonMultiple([toDecimal(0.2), toDecimal(0.3)]))).toBe(0.6);
});
