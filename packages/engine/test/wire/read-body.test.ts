import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/wire/index.ts';

function read(
  contentType: string | undefined,
  body: string | Uint8Array,
  truncated = false,
): ReturnType<typeof readBody> {
  return readBody({
    headers: contentType === undefined ? [] : [['content-type', contentType]],
    body: typeof body === 'string' ? Buffer.from(body) : body,
    truncated,
  });
}

describe('a body is read by its content type', () => {
  test.each([
    ['application/json; charset=utf-8', '{"a":1}', { kind: 'json', value: { a: 1 } }],
    ['application/problem+json', ' [1] ', { kind: 'json', value: [1] }],
    ['text/json', '\ufeff"a"', { kind: 'json', value: 'a' }],
    ['text/html', '<p>', { kind: 'text', text: '<p>' }],
    ['application/xml', '<p/>', { kind: 'text', text: '<p/>' }],
    ['application/octet-stream', '{}', { kind: 'binary' }],
    ['image/png', '{}', { kind: 'binary' }],
    ['application/json', '', { kind: 'empty' }],
    [undefined, '{"a":1}', { kind: 'json', value: { a: 1 } }],
    [undefined, 'hello', { kind: 'text', text: 'hello' }],
  ])('%s %s', (contentType, body, want) => {
    expect(read(contentType, body)).toEqual(want);
  });

  test('with the charset it names', () => {
    expect(read('application/json; charset="ISO-8859-1"', Buffer.from('"é"', 'latin1'))).toEqual({
      kind: 'json',
      value: 'é',
    });
    expect(read('application/json; charset=utf-99', '1')).toEqual({
      kind: 'unparseable',
      reason: 'unknown charset "utf-99"',
    });
  });
});

describe('a hostile body', () => {
  test('keeps __proto__ as an ordinary key', () => {
    const reading = read('application/json', '{"__proto__":{"polluted":true}}');
    if (reading.kind !== 'json') throw new Error(reading.kind);
    expect(Object.keys(reading.value ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('nested 100,000 deep is refused without recursion', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const text = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      expect(read('application/json', text)).toMatchObject({
        kind: 'unparseable',
        reason: 'nested more than 1000 levels deep',
      });
    }
    const fine = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
    expect(read('application/json', fine).kind).toBe('json');
  });

  test('of invalid UTF-8 is named with its place', () => {
    const bytes = Buffer.concat([Buffer.from('{"é":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    expect(read('application/json', bytes)).toEqual({
      kind: 'unparseable',
      reason: 'not valid utf-8',
      offset: 7,
    });
    expect(read(undefined, bytes)).toEqual({ kind: 'binary' });
  });

  test('that was cut is not taken for whole', () => {
    expect(read('application/json', '[1]', true)).toMatchObject({ kind: 'unparseable' });
  });
});
