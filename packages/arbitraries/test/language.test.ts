import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valid } from '../src/index.ts';
import { type StringLanguage, stringLanguage } from '../src/language/string-language.ts';
import { compilePattern } from '../src/schema/compile-pattern.ts';
import { seed } from './seed.ts';

const PATTERNS = [
  '^a*$',
  'abc',
  '^[^a]$',
  '^(ab|cd){2,3}x?$',
  '^\\w+\\s\\W\\d$',
  '^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$',
  '^(?!admin$)[a-z]{3,6}$',
  '\\u00e9|\\x41|\\cJ|\\u{1F600}',
  '^\\p{Script=Greek}+$',
  '^.$|^$',
  '(^a|b$)',
  '^[\\w.+-]+@[\\w-]+\\.[\\w.]+$',
  '^[\\w-\\.]+$',
  '^\\p{Graph}$',
  '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$',
];

describe.each(PATTERNS)('%s', (source) => {
  test('every string of the language matches, with lengths as asked', () => {
    for (const [min, max] of [
      [0, Number.POSITIVE_INFINITY],
      [3, 12],
    ] as const) {
      const language = stringLanguage({ patterns: [{ source, negated: false }], excluded: [], min, max });
      if (language === 'empty' || language === 'not-regular') continue;
      check(
        language,
        (text) => compilePattern(source).test(text) && [...text].length >= min && [...text].length <= max,
      );
    }
  });

  test('no string of the complement matches', () => {
    const language = stringLanguage({ patterns: [{ source, negated: true }], excluded: [], min: 0, max: 20 });
    if (language === 'empty' || language === 'not-regular')
      throw new Error('every pattern here can be missed');
    check(language, (text) => !compilePattern(source).test(text));
  });
});

test('patterns without a regular language are left to trial', () => {
  expect(
    stringLanguage({ patterns: [{ source: '^(a)\\1$', negated: false }], excluded: [], min: 0, max: 9 }),
  ).toBe('not-regular');
});

test('a look-ahead inside a repetition is met by trial', () => {
  const texts = fc.sample(valid({ type: 'string', pattern: '^((?!foo).)*$', minLength: 2 }), {
    numRuns: 50,
    seed,
  });
  expect(texts.filter((text) => String(text).includes('foo') || String(text).length < 2)).toEqual([]);
});

test('patterns that exclude each other are empty', () => {
  const patterns = [
    { source: '^a', negated: false },
    { source: '^b', negated: false },
  ];
  expect(stringLanguage({ patterns, excluded: [], min: 0, max: 9 })).toBe('empty');
});

test('a long bounded string costs no automaton of its length', () => {
  const arbitrary = valid({ type: 'string', pattern: '^[a-z]+$', minLength: 20_000, maxLength: 20_010 });
  const [text] = fc.sample(arbitrary, { numRuns: 1, seed });
  expect(String(text)).toMatch(/^[a-z]{20000,20010}$/);
});

function check(language: StringLanguage, holds: (text: string) => boolean): void {
  const texts: string[] = [];
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const next = (): number => numbers.next().value ?? 0;
      const text = language.draw({
        nextInt: (min, max) => min + (next() % (max - min + 1)),
        nextBigInt: (min) => min,
      });
      if (text !== undefined) texts.push(text);
      return text === undefined || holds(text);
    }),
    { seed, numRuns: 60 },
  );
  const smallest = language.smallest();
  expect(smallest !== undefined && holds(smallest)).toBe(true);
  expect(texts.length).toBeGreaterThan(0);
}
