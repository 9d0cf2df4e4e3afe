import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/load/limits.ts';
import { parseJson } from '../../src/load/parse-json.ts';
import { parseSource } from '../../src/load/parse-source.ts';
import { lineStartsOf, type Origins, type SourceFile } from '../../src/load/source-file.ts';
import { propertyOptions } from '../property-options.ts';

function read(text: string): { readonly value: unknown; readonly places: readonly unknown[] } {
  const origins: Origins = new WeakMap();
  const file: SourceFile = { path: '/f', display: 'f', text, lineStarts: lineStartsOf(text), value: null };
  const value = parseJson(file, defaultLimits, origins);
  return { value, places: placesOf(value, origins) };
}

function readAsYaml(text: string): { readonly value: unknown; readonly places: readonly unknown[] } {
  const origins: Origins = new WeakMap();
  // A comment first keeps the text from being read as JSON; the places move by one line.
  const file = parseSource('/f', 'f', `#\n${text}`, defaultLimits, origins, []);
  return { value: file?.value, places: placesOf(file?.value, origins, 2) };
}

/** Offsets of all members, in the order of the text. */
function placesOf(value: unknown, origins: Origins, shift = 0): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const origin = origins.get(value);
  const own = [...(origin?.members ?? [])].map(([key, offset]) => [key, offset - shift]);
  return [
    [(origin?.start ?? 0) - shift, own],
    ...Object.values(value).flatMap((child) => placesOf(child, origins, shift)),
  ];
}

const value = fc.jsonValue({ stringUnit: 'binary' });

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, '\t'), (given, indent) => {
      const text = JSON.stringify(given, null, indent);
      expect(read(text).value).toEqual(JSON.parse(text));
    }),
    propertyOptions,
  );
});

test('JSON and YAML agree on values and places', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\\', '/', ' ', '\n') });
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('node')),
      fc.dictionary(words, tie('node'), { noNullPrototype: true }),
    ),
  })).node;
  fc.assert(
    fc.property(tree, fc.constantFrom(1, 2), (given, indent) => {
      const text = JSON.stringify(given, null, indent);
      expect(read(text)).toEqual(readAsYaml(text));
    }),
    propertyOptions,
  );
});

test.each([
  '',
  '{',
  '[1,]',
  '{"a":1,}',
  '{"a" 1}',
  '{"a":1,"a":2}',
  '"\n"',
  '"\\x"',
  '01',
  '1e999',
  'nul',
  '[1] 2',
  "{'a':1}",
  '// c\n1',
])('what is not JSON is left to the YAML reader: %j', (text) => {
  expect(read(text).value).toBeUndefined();
});
