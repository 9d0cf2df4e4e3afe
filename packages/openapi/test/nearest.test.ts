import { expect, test } from 'vitest';
import { nearest } from '../src/index.ts';

test.each([
  ['minLenght', ['minLength', 'maxLength'], 'minLength'],
  ['LIST', ['list', 'get'], 'list'],
  ['qurey', ['path', 'query'], 'query'],
  ['ab', ['xy'], undefined],
  ['completely', ['different'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected);
});
