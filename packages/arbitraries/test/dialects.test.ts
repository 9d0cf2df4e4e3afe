import type { JsonObject } from '@plumbline/openapi';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { SchemaOptions } from '../src/index.ts';
import { boundaries, invalidBoundaries } from '../src/index.ts';
import {
  boundariesValidate,
  everyShrinkIsValid,
  invalidValuesDoNot,
  type Judge,
  validValuesValidate,
} from './laws.ts';

function draft07Judge(schema: JsonObject): Judge {
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);
  return (value) => validate(value) === true;
}

/** Each schema of OpenAPI 3.0 with the same in draft-07, which Ajv understands. */
const OPENAPI: readonly (readonly [JsonObject, JsonObject])[] = [
  [
    { type: 'string', nullable: true, minLength: 2 },
    { type: ['string', 'null'], minLength: 2 },
  ],
  [
    { type: 'integer', minimum: 1, exclusiveMinimum: true, maximum: 9 },
    { type: 'integer', exclusiveMinimum: 1, maximum: 9 },
  ],
  [
    {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string', enum: ['x', 'y'] } },
      discriminator: { propertyName: 'a' },
    },
    { type: 'object', required: ['a'], properties: { a: { type: 'string', enum: ['x', 'y'] } } },
  ],
];
const DRAFT_07: readonly JsonObject[] = [
  { type: 'array', items: [{ type: 'string' }, { type: 'integer' }], additionalItems: false, minItems: 1 },
  { type: 'array', items: [{ const: 1 }], additionalItems: { type: 'string' } },
  {
    type: 'object',
    properties: { a: { type: 'integer' } },
    dependencies: { a: ['b'], c: { required: ['d'] } },
  },
];

/** Draft-07 hides the siblings of `$ref`, which Ajv does not. */
const HIDDEN_SIBLING: JsonObject = {
  definitions: { a: { type: 'integer', minimum: 3 } },
  type: 'object',
  properties: { x: { $ref: '#/definitions/a', maximum: 1 } },
};
const WITHOUT_SIBLING: JsonObject = { type: 'object', properties: { x: { type: 'integer', minimum: 3 } } };

const cases: readonly (readonly [string, JsonObject, Judge, SchemaOptions])[] = [
  ...OPENAPI.map(
    ([schema, same]) =>
      [JSON.stringify(schema), schema, draft07Judge(same), { dialect: 'openapi-3.0' }] as const,
  ),
  ...DRAFT_07.map(
    (schema) => [JSON.stringify(schema), schema, draft07Judge(schema), { dialect: 'draft-07' }] as const,
  ),
  ['a sibling of $ref', HIDDEN_SIBLING, draft07Judge(WITHOUT_SIBLING), { dialect: 'draft-07' }],
];

describe.each(cases)('%s', (_, schema, judge, options) => {
  test('valid values validate', () => validValuesValidate(schema, judge, options));
  test('invalid values do not', () => invalidValuesDoNot(schema, judge, options));
  test('boundaries validate and their breaks do not', () => boundariesValidate(schema, judge, options));
  test('every shrink is valid', () => everyShrinkIsValid(schema, judge, options));
});

describe('direction', () => {
  const schema: JsonObject = {
    type: 'object',
    required: ['id', 'secret', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      secret: { type: 'string', writeOnly: true },
      name: { type: 'string' },
    },
  };

  test.each([
    ['request', 'id'],
    ['response', 'secret'],
  ] as const)('a %s never carries %s, and nothing is made of its absence', (direction, hidden) => {
    const made = [...boundaries(schema, { direction }), ...invalidBoundaries(schema, { direction })];
    expect(made.filter(({ value }) => JSON.stringify(value).includes(`"${hidden}"`))).toEqual([]);
    const missing = [...invalidBoundaries(schema, { direction })].map((one) => one.description);
    expect(missing).not.toContain(`without the required property "${hidden}"`);
    expect(missing).toContain('without the required property "name"');
  });
});
