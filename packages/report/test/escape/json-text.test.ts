import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeJsonText } from '../../src/escape/json-text.ts';
import { anyText } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';

const anyValue = fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText)));

it('keeps the value', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const json = JSON.stringify(value, null, 2);
      expect(JSON.parse(safeJsonText(json))).toEqual(JSON.parse(json));
    }),
    propertyOptions,
  );
});

it('leaves no steering character and no command of a CI runner', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = safeJsonText(JSON.stringify(value, null, 2));
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toMatch(/##\w*\[/);
    }),
    propertyOptions,
  );
});

it('writes what it must with the escapes of JSON', () => {
  expect(safeJsonText(JSON.stringify('\u009b\u{e0041}##[error]'))).toBe(
    '"\\u009b\\udb40\\udc41\\u0023#[error]"',
  );
});
