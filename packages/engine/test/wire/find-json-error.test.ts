import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from '../../src/wire/find-json-error.ts';
import { seeded } from './seeded.ts';

test.each([
  ['', 'the text ends too early', 0],
  ['{', 'the text ends too early', 1],
  ['{"a"}', 'colon expected', 4],
  ['{"a":}', 'value expected', 5],
  ['{"a":1,}', 'property name expected', 7],
  ['[1,]', 'value expected', 3],
  ['[1 2]', 'comma or closing bracket expected', 3],
  ['[1}', 'comma or closing bracket expected', 2],
  ['01', 'text after the end of the value', 1],
  ['"a', 'the text ends inside a string', 2],
  ['"\\x"', 'invalid escape in a string', 1],
  ['"\n"', 'unescaped control character in a string', 1],
  ['tru', 'value expected', 0],
  ['NaN', 'value expected', 0],
  ['1 x', 'text after the end of the value', 2],
])('%j: %s at %d', (text, reason, offset) => {
  expect(findJsonError(text)).toEqual({ reason, offset });
});

test('agrees with JSON.parse on JSON that was tampered with', () => {
  const tampered = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', ',', '"', '}', ']', '[', '{', ':', '0', '-', '.', 'e', '\\', '\n', 'é'),
    )
    .map(([json, at, cut, insert]) => {
      const index = at % (json.length + 1);
      return json.slice(0, index) + insert + json.slice(index + cut);
    });
  fc.assert(
    fc.property(tampered, (text) => {
      expect(findJsonError(text) === undefined, text).toBe(parses(text));
    }),
    seeded({ numRuns: 2_000 }),
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
