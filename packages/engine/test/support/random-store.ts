import fc, { type Arbitrary } from 'fast-check';
import type { Schema, StoreShape } from './store-spec.ts';

const names = [
  'name',
  'size',
  'colour',
  'weight',
  'active',
  'tags',
  'origin',
  'since',
  'contact',
  'ratio',
  'notes',
];

function schemaOf(depth: number): Arbitrary<Schema> {
  const scalar = fc.oneof(text, choice, integer, number, fc.constant<Schema>({ type: 'boolean' }));
  const plain =
    depth === 0
      ? scalar
      : fc.oneof(
          { weight: 6, arbitrary: scalar },
          { weight: 1, arbitrary: arrayOf(depth) },
          { weight: 1, arbitrary: objectOf(depth) },
        );
  return fc
    .tuple(plain, fc.integer({ min: 0, max: 4 }))
    .map(([schema, dice]) => (dice === 0 ? nullable(schema) : schema));
}

const text: Arbitrary<Schema> = fc.oneof(
  fc.record({ low: fc.nat(3), span: fc.nat(40), bounded: fc.boolean() }).map(({ low, span, bounded }) => ({
    type: 'string',
    ...(bounded && { minLength: low, maxLength: low + span }),
  })),
  fc.constantFrom<Schema>(
    { type: 'string', pattern: '^[a-z]{2,8}$' },
    { type: 'string', pattern: '^[A-Z][0-9]{3}-[a-f]+$', maxLength: 12 },
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'date' },
    { type: 'string', format: 'uuid' },
    { type: 'string', format: 'email' },
  ),
);

const choice: Arbitrary<Schema> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'long value', 'ü', 'A'), { minLength: 1, maxLength: 4 })
  .map((values) => ({ type: 'string', enum: values }));

const integer: Arbitrary<Schema> = fc
  .record({
    low: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
    span: fc.option(fc.integer({ min: 12, max: 100 }), { nil: undefined }),
    step: fc.constantFrom(undefined, undefined, 5),
    open: fc.boolean(),
  })
  .map(({ low, span, step, open }) => ({
    type: 'integer',
    ...(low !== undefined && { [open ? 'exclusiveMinimum' : 'minimum']: low }),
    ...(span !== undefined && { [open ? 'exclusiveMaximum' : 'maximum']: (low ?? 0) + span }),
    ...(step !== undefined && { multipleOf: step }),
  }));

const number: Arbitrary<Schema> = fc.constantFrom<Schema>(
  { type: 'number' },
  { type: 'number', minimum: 0, maximum: 1 },
  { type: 'number', exclusiveMinimum: -1.5 },
);

function arrayOf(depth: number): Arbitrary<Schema> {
  return fc
    .record({ items: schemaOf(depth - 1), low: fc.nat(2), span: fc.nat(3), bounded: fc.boolean() })
    .map(({ items, low, span, bounded }) => ({
      type: 'array',
      items,
      ...(bounded && { minItems: low, maxItems: low + span }),
    }));
}

function objectOf(depth: number): Arbitrary<Schema> {
  return fc
    .dictionary(fc.constantFrom('street', 'city', 'code', 'level'), schemaOf(depth - 1), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    })
    .chain((properties) =>
      fc.subarray(Object.keys(properties)).map((required) => ({ type: 'object', properties, required })),
    );
}

/** `enum` must list null too: `type` alone does not admit it. */
function nullable(schema: Schema): Schema {
  const choices = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(choices) && { enum: [...choices, null] }),
  };
}

/** Stores of any shape: their conforming server must be found to conform, whatever the shape. */
export const randomStore: Arbitrary<StoreShape> = fc
  .record({
    openapi: fc.constantFrom('3.0.3' as const, '3.1.0' as const),
    fields: fc.dictionary(fc.constantFrom(...names), schemaOf(2), {
      minKeys: 1,
      maxKeys: 5,
      noNullPrototype: true,
    }),
    picks: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    ids: fc.constantFrom('integer' as const, 'uuid' as const),
    list: fc.constantFrom(
      'array' as const,
      'items-offset' as const,
      'items-page' as const,
      'items-page-0' as const,
      'items-cursor' as const,
      'items-link' as const,
      'array-link-header' as const,
    ),
    envelope: fc.constantFrom('none' as const, 'none' as const, 'data' as const),
    created: fc.constantFrom('body' as const, 'body' as const, 'location' as const),
    updates: fc.constantFrom<readonly ('put' | 'patch')[]>(['patch'], ['put'], ['put', 'patch'], []),
    closed: fc.boolean(),
    nested: fc.constantFrom(false, false, true),
    idParameter: fc.constantFrom('thingId', 'id', 'thing_id'),
    strict: fc.boolean(),
  })
  .map(({ picks, ...shape }) => ({
    ...shape,
    required: Object.keys(shape.fields).filter((_, index) => picks[index]),
  }));
