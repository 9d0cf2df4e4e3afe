import type { JsonObject } from '@plumbline/openapi';
import { expect, test } from 'vitest';
import { compileValidator, SchemaError, type SchemaErrorCode, valid } from '../src/index.ts';

function nested(depth: number): JsonObject {
  let schema: JsonObject = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { type: 'object', properties: { a: schema } };
  return schema;
}

test.each<[string, JsonObject, SchemaErrorCode, string]>([
  [
    'an unknown keyword',
    { properties: { a: { minLenght: 3 } } },
    'unknown-keyword',
    '/properties/a/minLenght',
  ],
  ['a value of the wrong shape', { minLength: '3' }, 'invalid-schema', '/minLength'],
  ['a schema that is none', { items: 'string' }, 'invalid-schema', '/items'],
  ['a type that does not exist', { type: 'text' }, 'invalid-schema', '/type'],
  ['a dangling reference', { $ref: '#/$defs/a' }, 'unresolved-ref', '/$ref'],
  ['a reference outside', { $ref: 'https://example.com/a.json' }, 'unresolved-ref', '/$ref'],
  ['a broken pattern', { properties: { a: { pattern: '(' } } }, 'invalid-pattern', '/properties/a/pattern'],
  [
    'a broken pattern of names',
    { patternProperties: { '[': {} } },
    'invalid-pattern',
    '/patternProperties/[',
  ],
  ['a reference to itself', { $ref: '#' }, 'endless-ref', ''],
  ['contradicting types', { allOf: [{ type: 'string' }, { type: 'integer' }] }, 'empty-schema', ''],
  ['crossed bounds', { type: 'integer', minimum: 5, maximum: 4 }, 'empty-schema', ''],
  ['a pattern that is too long', { type: 'string', pattern: '^a{5}$', maxLength: 4 }, 'empty-schema', ''],
  [
    'a required property that is forbidden',
    { type: 'object', required: ['a'], properties: { a: false } },
    'empty-schema',
    '',
  ],
  [
    'a value that contains itself',
    { type: 'object', required: ['a'], properties: { a: { $ref: '#' } } },
    'empty-schema',
    '/properties/a',
  ],
  ['a schema nested 10,000 deep', nested(10_000), 'too-deep', ''],
])('%s is an error that says where', (_, schema, code, pointer) => {
  const attempt = (): unknown => valid(schema);
  expect(attempt).toThrow(SchemaError);
  try {
    attempt();
  } catch (error) {
    expect(error).toMatchObject({ code });
    if (code !== 'too-deep') expect((error as SchemaError).pointer).toBe(pointer);
    expect((error as SchemaError).hint).not.toBe('');
  }
});

test('a keyword of a later draft is refused, not ignored', () => {
  expect(() => compileValidator({ const: 1 }, { dialect: 'openapi-3.0' })).toThrow('not part of OpenAPI 3.0');
  expect(() => compileValidator({ prefixItems: [] }, { dialect: 'draft-07' })).toThrow(
    'not part of draft-07',
  );
});

test('extensions and annotations are not keywords', () => {
  expect(
    compileValidator({ 'x-anything': 1, title: 'a', example: 2, xml: {}, discriminator: {} })(1),
  ).toEqual([]);
});
