import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendPointer,
  formatPointer,
  fragmentToPointer,
  getAtPointer,
  parsePointer,
  pointerToFragment,
} from '../src/index.ts';
import { propertyOptions } from './property-options.ts';

/** RFC 6901, section 5. */
const rfc = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

test.each([
  ['', rfc],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/e^f', 3],
  ['/g|h', 4],
  ['/i\\j', 5],
  ['/k"l', 6],
  ['/ ', 7],
  ['/m~0n', 8],
  ['/foo/2', undefined],
  ['/foo/-', undefined],
  ['/foo/00', undefined],
  ['/toString', undefined],
])('%j leads to its value', (pointer, value) => {
  expect(getAtPointer(rfc, pointer)).toEqual(value);
});

const tokens = fc.array(fc.string({ unit: 'grapheme' }));

test('tokens survive a pointer and a fragment', () => {
  fc.assert(
    fc.property(tokens, (given) => {
      const pointer = formatPointer(given);
      expect(parsePointer(pointer)).toEqual(given);
      expect(fragmentToPointer(pointerToFragment(pointer))).toBe(pointer);
    }),
    propertyOptions,
  );
});

test('a fragment is a valid URI fragment', () => {
  expect(pointerToFragment('/paths/~1pets~1{id} "ü"/100%')).toBe(
    '#/paths/~1pets~1%7Bid%7D%20%22%C3%BC%22/100%25',
  );
});

test('appending escapes', () => {
  expect(appendPointer('/paths', '/pets', 'get', 0)).toBe('/paths/~1pets/get/0');
});
