import { expect, test } from 'vitest';
import { behaviours } from '../src/index.ts';

test('every behaviour has an id of its own, a basis and a source', () => {
  expect(new Set(behaviours.map((each) => each.id)).size).toBe(behaviours.length);
  for (const { basis, source, what } of behaviours) {
    expect(['documented', 'assumed']).toContain(basis);
    expect(what).toMatch(/\.$/);
    expect(source).not.toBe('');
  }
});
