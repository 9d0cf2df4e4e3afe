import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { visible, visibleLines } from '../../src/escape/visible.ts';
import { anyText } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';

const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;

test.each([
  ['plain text, 漢字 and 😀', 'plain text, 漢字 and 😀'],
  ['\u001b[31mred', '\\x1b[31mred'],
  ['\u009b31m', '\\x9b31m'],
  ['a\u0008\u007f', 'a\\x08\\x7f'],
  ['one\ntwo\r\n\tthree', 'one\\ntwo\\r\\n\\tthree'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800', '\\ud800'],
  ['combined e\u0301 stays', 'combined e\u0301 stays'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

describe('for any text', () => {
  it('leaves no character that steers a terminal or hides from a reader', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(steering);
      }),
      propertyOptions,
    );
  });

  it('changes nothing in what it has made safe', () => {
    fc.assert(
      fc.property(anyText, (text) => visible(visible(text)) === visible(text)),
      propertyOptions,
    );
  });

  it('ends lines only where the text does', () => {
    fc.assert(
      fc.property(anyText, (text) => visibleLines(text).length === text.split('\n').length),
      propertyOptions,
    );
  });
});

it('keeps the indentation of a body that is indented by tabs', () => {
  expect(visibleLines('{\r\n\t"a":\t1\n}')).toEqual(['{', '  "a":\\t1', '}']);
});
