import { expect, test } from 'vitest';
import { concreteMediaType, isJsonType, pickMediaType } from '../../src/wire/index.ts';
import { mediaWith } from './operation-with.ts';

test.each([
  [
    ['text/plain', 'application/xml', 'application/vnd.a+json', 'application/json;v=1'],
    'application/json;v=1',
  ],
  [['text/plain', 'application/vnd.a+json'], 'application/vnd.a+json'],
  [['*/*', 'multipart/form-data'], '*/*'],
  [['multipart/form-data', 'application/x-www-form-urlencoded'], 'application/x-www-form-urlencoded'],
  [['image/png', 'text/csv'], 'text/csv'],
  [['image/png', 'image/gif'], 'image/png'],
])('of %j, %s is sent', (types, want) => {
  expect(pickMediaType(types.map((type) => mediaWith({ type })))?.type).toBe(want);
});

test('of nothing, nothing is sent', () => {
  expect(pickMediaType([])).toBeUndefined();
});

test.each([
  ['*/*', 'application/json'],
  ['application/*+json', 'application/json'],
  ['text/*', 'text/plain'],
  ['image/*', undefined],
  ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
])('the range %s is sent as %s', (range, want) => {
  expect(concreteMediaType(range)).toBe(want);
});

test.each([
  ['application/json', true],
  ['APPLICATION/Problem+JSON; a=b', true],
  ['text/json', true],
  ['application/jsonl', false],
  ['text/plain', false],
])('%s is JSON: %s', (type, want) => {
  expect(isJsonType(type)).toBe(want);
});
