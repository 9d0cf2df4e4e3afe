import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactor } from '../../src/shell/redactor.ts';

const seed = Number(process.env['PLUMBLINE_TEST_SEED'] ?? 20_260_101);

/** Visible ASCII, as a header can carry it. */
const secrets = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 8,
  maxLength: 60,
});
const around = fc.string({ maxLength: 12 });

const encodings: readonly (readonly [
  name: string,
  encode: (secret: string, before: string, after: string) => string,
])[] = [
  ['raw', (secret, before, after) => before + secret + after],
  [
    'percent-encoded',
    (secret, before, after) => encodeURIComponent(before.toWellFormed() + secret + after.toWellFormed()),
  ],
  ['JSON-escaped', (secret, before, after) => JSON.stringify({ echo: before + secret + after })],
  [
    'twice JSON-escaped',
    (secret, before, after) => JSON.stringify(JSON.stringify([before + secret + after])),
  ],
  ['base64', (secret, before, after) => Buffer.from(before + secret + after).toString('base64')],
  ['base64url', (secret, before, after) => Buffer.from(before + secret + after).toString('base64url')],
  ['hexadecimal', (secret, before, after) => Buffer.from(before + secret + after).toString('hex')],
];

test.each(encodings)('a secret that is %s does not come through', (_name, encode) => {
  fc.assert(
    fc.property(secrets, around, around, (secret, before, after) => {
      const redact = redactor([{ value: secret, env: 'TOKEN' }]);
      const text = redact(encode(secret, before, after));
      expect(text).toContain('[redacted: TOKEN]');
      expect(decodings(text).some((decoded) => decoded.includes(secret))).toBe(false);
    }),
    { seed },
  );
});

test('JSON stays JSON, and what holds no secret stays as it is', () => {
  fc.assert(
    fc.property(secrets, fc.jsonValue(), (secret, value) => {
      const redact = redactor([{ value: secret, env: 'TOKEN' }]);
      const json = JSON.stringify({ value, secret });
      expect(JSON.parse(redact(json))).toMatchObject({ secret: '[redacted: TOKEN]' });
    }),
    { seed },
  );
  expect(redactor([{ value: 'a-long-secret', env: 'A' }])('nothing here')).toBe('nothing here');
});

test('names the right variable when one secret contains the other', () => {
  const redact = redactor([
    { value: 'abcdefgh', env: 'SHORT' },
    { value: 'abcdefgh-ijkl', env: 'LONG' },
  ]);
  expect(redact('x abcdefgh-ijkl y abcdefgh z')).toBe('x [redacted: LONG] y [redacted: SHORT] z');
});

/** What a reader could try to get the secret back. */
function decodings(text: string): readonly string[] {
  const percent = (): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return [
    text,
    percent(),
    text.replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
    Buffer.from(text, 'base64').toString('latin1'),
  ];
}
