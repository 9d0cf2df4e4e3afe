import type { JsonObject, JsonValue } from '@plumbline/openapi';
import { expect, test } from 'vitest';
import { boundaries, invalidBoundaries } from '../src/index.ts';

test.each<[string, JsonObject, readonly JsonValue[]]>([
  [
    'minLength and maxLength',
    { type: 'string', minLength: 3, maxLength: 80 },
    ['a'.repeat(3), 'a'.repeat(4), 'a'.repeat(79), 'a'.repeat(80)],
  ],
  ['minimum and maximum', { type: 'integer', minimum: 1, maximum: 100 }, [1, 2, 99, 100]],
  ['exclusive bounds', { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 100 }, [2, 99]],
  ['decimal bounds', { type: 'number', minimum: 0.1, maximum: 0.7 }, [0.1, 0.2, 0.6, 0.7]],
  ['multipleOf in exact decimals', { type: 'number', multipleOf: 0.1 }, [0, 0.1, -0.1]],
  ['enum', { enum: ['a', 1, null] }, ['a', 1, null]],
  ['boolean', { type: 'boolean' }, [false, true]],
  ['types', { type: ['string', 'integer', 'null'] }, ['a', 0, null]],
  ['items', { type: 'array', items: { type: 'integer' } }, [[], [0]]],
  [
    'minItems and maxItems',
    { type: 'array', items: { const: 1 }, minItems: 1, maxItems: 3 },
    [[1], [1, 1], [1, 1, 1]],
  ],
  [
    'optional properties',
    { type: 'object', properties: { a: { const: 1 }, b: { const: 2 } } },
    [{}, { a: 1 }, { b: 2 }],
  ],
  ['anyOf', { anyOf: [{ const: 1 }, { const: 'x' }] }, [1, 'x']],
  ['oneOf', { oneOf: [{ type: 'integer' }, { type: 'string' }] }, [0, 'a']],
])('boundaries of %s are complete', (_, schema, expected) => {
  const values = [...boundaries(schema)].map((boundary) => JSON.stringify(boundary.value));
  for (const value of expected) expect(values).toContain(JSON.stringify(value));
});

test.each<[string, JsonObject, readonly JsonValue[]]>([
  ['minLength', { type: 'string', minLength: 3 }, ['aa', '']],
  ['maxLength', { type: 'string', maxLength: 3 }, ['aaaa']],
  ['minimum', { type: 'integer', minimum: 1 }, [0]],
  ['exclusiveMinimum', { type: 'integer', exclusiveMinimum: 1 }, [1, 0]],
  ['maximum', { type: 'number', maximum: 0.5 }, [1.5, 0.6]],
  ['minimum on a grid', { type: 'integer', minimum: 10, multipleOf: 5 }, [5]],
  ['enum', { enum: ['on', 'off'] }, ['on-x']],
  ['uniqueItems', { type: 'array', items: { enum: [1, 2] }, uniqueItems: true }, [[1, 1]]],
  ['maxItems', { type: 'array', items: { const: 1 }, maxItems: 2 }, [[1, 1, 1]]],
  ['required', { type: 'object', required: ['a'], properties: { a: { const: 1 } } }, [{}]],
  [
    'additionalProperties',
    { type: 'object', properties: { a: {} }, additionalProperties: false },
    [{ b: null }],
  ],
  ['type', { type: 'integer' }, ['a', false, null, [], {}, 0.01]],
  ['oneOf, matched twice', { oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [2]],
])('breaks of %s are complete', (_, schema, expected) => {
  const found = [...invalidBoundaries(schema)].map((broken) => JSON.stringify(broken.value));
  const keywordsOnly = found.map((text) => text.replace(/"b":[^}]*/, '"b":null'));
  for (const value of expected) expect(keywordsOnly).toContain(JSON.stringify(value));
});

test('a broken required property is named and pointed to', () => {
  const schema: JsonObject = { type: 'object', required: ['a', 'b'], properties: { a: {}, b: {} } };
  const missing = [...invalidBoundaries(schema)].filter((one) => one.broken.keyword === 'required');
  expect(missing.map((one) => [one.broken.pointer, one.description])).toEqual([
    ['/required/0', 'without the required property "a"'],
    ['/required/1', 'without the required property "b"'],
  ]);
});

test('pointers lead to where the keyword stands', () => {
  const root: JsonObject = {
    components: {
      schemas: { Pet: { type: 'object', properties: { name: { type: 'string', minLength: 2 } } } },
    },
    schema: { $ref: '#/components/schemas/Pet' },
  };
  const found = [...boundaries(root['schema'] as JsonObject, { root, at: '/schema' })];
  expect(found.filter((one) => one.keyword === 'minLength').map((one) => one.pointer)).toEqual([
    '/components/schemas/Pet/properties/name/minLength',
    '/components/schemas/Pet/properties/name/minLength',
  ]);
});

test('recursion ends', () => {
  const schema: JsonObject = {
    type: 'object',
    properties: { v: { type: 'integer', maximum: 3 }, next: { $ref: '#' } },
  };
  expect([...boundaries(schema)].length).toBeLessThan(40);
});
