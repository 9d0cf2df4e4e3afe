import { expect, it } from 'vitest';
import { atLeast, severities } from '../src/index.ts';

it('orders severities from worst to least', () => {
  const table = severities.map((severity) => severities.map((threshold) => atLeast(severity, threshold)));
  expect(table).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
});
