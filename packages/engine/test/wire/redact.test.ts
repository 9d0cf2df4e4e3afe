import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact, redacted } from '../../src/wire/index.ts';
import { seeded } from './seeded.ts';

const secret = 'S3cr+t/"tök\\en"== 漢';
const secrets = [{ value: secret }];
const hex = (text: string): string => Buffer.from(text).toString('hex');
const allPercent = (text: string): string => hex(text).replaceAll(/../g, '%$&');

describe('a secret is found', () => {
  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).toLowerCase().replaceAll('s3cr', 'S3cr')],
    ['percent-encoded all through', allPercent(secret)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['form-encoded', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    [
      'in ASCII JSON',
      Array.from(secret, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['as HTML', secret.replaceAll('"', '&quot;').replaceAll('漢', '&#28450;')],
    ['in hex', hex(secret)],
    ['in upper-case hex', hex(secret).toUpperCase()],
  ])('%s', (_how, text) => {
    expect(redact(`before ${text} after`, secrets)).toBe(`before ${redacted} after`);
  });

  test.each(['', 'a', 'ab', 'abc', 'user:', 'Bearer '])('in base64 after %j', (before) => {
    for (const after of ['', 'z', 'zz', 'zzz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(before + secret + after).toString(encoding);
        const clean = redact(`Basic ${encoded}`, secrets);
        expect(clean).toContain(redacted);
        // No run of what the secret alone decided stands in what is left.
        const from = Math.ceil((before.length * 8) / 6);
        const to = Math.floor(((before.length + Buffer.byteLength(secret)) * 8) / 6);
        expect(sharesRun(clean.replace(redacted, ''), encoded.slice(from, to), 3)).toBe(false);
      }
    }
  });

  test('as the password of user:password', () => {
    expect(redact('login with hunter22', [{ value: 'user:hunter22' }])).toBe(`login with ${redacted}`);
  });

  test('even where another secret is part of it', () => {
    expect(redact('abcd-efgh abcd', [{ value: 'abcd' }, { value: 'abcd-efgh' }])).toBe(
      `${redacted} ${redacted}`,
    );
  });
});

test('a text without secrets stays as it is, and an empty secret is none', () => {
  const text = 'Nothing here: %20 \\u0041 YWJjZA==';
  expect(redact(text, [...secrets, { value: '' }])).toBe(text);
});

test('no secret survives any mixture of text and encodings', () => {
  const encodings: readonly ((text: string) => string)[] = [
    (text) => text,
    encodeURIComponent,
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text).toString('hex'),
    allPercent,
  ];
  fc.assert(
    fc.property(
      fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }).filter((it) => it.isWellFormed()),
      fc.string({ maxLength: 20 }),
      fc.string({ maxLength: 20 }),
      fc.constantFrom(...encodings),
      (value, before, after, encode) => {
        const encoded = encode(value);
        expect(redact(before + encoded + after, [{ value }])).not.toContain(encoded);
      },
    ),
    seeded({ numRuns: 500 }),
  );
});

test('a hostile text is not slow in the length of its escapes', () => {
  const text = `${'\\'.repeat(200_000)}${'%25'.repeat(50_000)}${'&#0'.repeat(50_000)}`;
  expect(redact(text, secrets)).toBe(text);
});

test('a long token is found whole', () => {
  const value = 'eyJ'.repeat(2_000);
  expect(redact(`Authorization: Bearer ${value}"`, [{ value }])).toBe(`Authorization: Bearer ${redacted}"`);
});

function sharesRun(text: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= other.length; at++)
    if (text.includes(other.slice(at, at + length))) return true;
  return false;
}
