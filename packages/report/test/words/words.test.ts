import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { count } from '../../src/words/count.ts';
import { cut, shortened } from '../../src/words/cut.ts';
import { duration } from '../../src/words/duration.ts';
import { evidence, exchangePlace, failsRun, needsAction } from '../../src/words/finding-words.ts';
import { groupNotJudged } from '../../src/words/grouped-gaps.ts';
import { someOf } from '../../src/words/some-of.ts';
import { specPlace } from '../../src/words/spec-place.ts';
import { verdictWords } from '../../src/words/verdict-words.ts';
import { propertyOptions } from '../property-options.ts';
import { conforms } from '../runs/conforms.ts';
import { drift, neverSeen, wrongType } from '../runs/drift.ts';
import { inconclusive } from '../runs/inconclusive.ts';
import { reportOf } from '../tool.ts';

test.each([
  [0, '0 ms'],
  [812.4, '812 ms'],
  [3412, '3.4 s'],
  [59_949, '59.9 s'],
  [59_999, '1 min 00 s'],
  [125_000, '2 min 05 s'],
  [3_725_000, '1 h 02 min'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test.each([
  [1, '1 finding'],
  [0, '0 findings'],
  [12_345, '12,345 findings'],
])('%i is "%s"', (number, words) => {
  expect(count(number, 'finding')).toBe(words);
});

describe('cutting', () => {
  it('never cuts a character in half, and says how much is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, limit) => {
        const { text: kept, note } = cut(text, limit);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(limit);
        expect(kept.isWellFormed()).toBe(true);
        expect(note === undefined).toBe(kept === text);
      }),
      propertyOptions,
    );
  });

  it('notes it in brackets', () => {
    expect(shortened('abcdef', 3)).toBe('abc… [cut: 3 of 6 characters shown]');
  });
});

test.each([
  [['a', 'b'], 'a, b'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('%j in two is "%s"', (items, words) => {
  expect(someOf(items, 2)).toBe(words);
});

test.each([
  [{ file: 'a.yaml', line: 3, column: 5 }, undefined, 'a.yaml:3:5'],
  [{ file: 'a.yaml', line: 3 }, undefined, 'a.yaml:3'],
  [{ file: 'a.yaml', column: 5 }, undefined, 'a.yaml'],
  [{ schema: '/paths/x' }, undefined, '/paths/x'],
  [{}, undefined, undefined],
  [{ file: '/work/spec/a.yaml', line: 1, column: 1 }, '/work', 'spec/a.yaml:1:1'],
  [{ file: '/other/a.yaml', line: 1, column: 1 }, '/work', '/other/a.yaml:1:1'],
])('%j seen from %j is %j', (location, cwd, place) => {
  expect(specPlace(location, cwd)).toBe(place);
});

test.each([
  [conforms, 'no finding in 1,347 requests'],
  [drift, '2 findings (1 breaking, 1 warning) fail the run, 2 others do not'],
  [{ ...drift, findings: [wrongType] }, '1 finding (1 breaking) fails the run'],
  [
    { ...conforms, findings: [neverSeen] },
    '1 finding (1 info); none fails the run (it fails on new findings of warning or worse)',
  ],
  [inconclusive, '2 things could not be judged, so this is not a pass'],
  [
    { ...inconclusive, findings: [neverSeen] },
    '2 things could not be judged, so this is not a pass; 1 finding (1 info) so far',
  ],
])('a verdict is said with its numbers', (run, sentence) => {
  expect(verdictWords(reportOf(run)).sentence).toBe(sentence);
});

test.each([
  ['new', 'breaking', 'warning', true],
  ['new', 'warning', 'warning', true],
  ['new', 'info', 'warning', false],
  ['new', 'info', 'info', true],
  ['expired', 'breaking', 'breaking', true],
  ['known', 'breaking', 'info', false],
  ['resolved', 'breaking', 'info', false],
] as const)(
  'a finding that is %s and %s fails a run that fails on %s: %j',
  (state, severity, failOn, fails) => {
    expect(failsRun({ ...wrongType, state, severity }, failOn)).toBe(fails);
  },
);

it('asks for action where someone has to look', () => {
  expect(drift.findings.filter(needsAction).map(({ rule }) => rule)).toEqual([
    'response-body-schema',
    'update-is-visible',
  ]);
});

test.each([
  [wrongType, 'response body, at /isConnected'],
  [{ ...wrongType, location: { instance: '' } }, 'response body, at its root'],
  [{ ...wrongType, location: {} }, 'the response'],
  [{ ...wrongType, direction: 'request', location: {} } as const, 'how a request is treated'],
])('the place in the exchange is said in words', (finding, words) => {
  expect(exchangePlace(finding)).toBe(words);
});

it('says how sure a finding is', () => {
  expect(evidence(wrongType)).toBe(
    'seen in 153 exchanges of this run; shown 3 of the 3 times it was looked for',
  );
  expect(evidence({ ...wrongType, occurrences: 1, reproducibility: { hits: 0, tries: 0 } })).toBe(
    'seen in 1 exchange of this run',
  );
});

it('groups what could not be judged by its cause, most first', () => {
  const entries = [
    { rule: 'a', operation: 'x', because: 'rare' },
    { rule: 'a', operation: 'x', because: 'one identity', unlock: '--auth' },
    { rule: 'a', operation: 'y', because: 'one identity', unlock: '--auth' },
    { rule: 'b', operation: 'y', because: 'one identity', unlock: '--auth' },
  ];
  expect(groupNotJudged(entries, (operation) => operation.toUpperCase())).toEqual([
    { reason: 'one identity', unlock: '--auth', number: 3, subjects: ['a of 2 operations', 'b of Y'] },
    { reason: 'rare', number: 1, subjects: ['a of X'] },
  ]);
});
