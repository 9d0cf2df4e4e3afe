import type { JsonObject } from '@plumbline/openapi';

/** Schemas by the keyword that they are about. */
export const KEYWORD_SCHEMAS: Readonly<Record<string, readonly JsonObject[]>> = {
  type: [
    { type: 'null' },
    { type: 'boolean' },
    { type: 'integer' },
    { type: 'number' },
    { type: 'string' },
    { type: 'array' },
    { type: 'object' },
    { type: ['string', 'null'] },
    { type: ['integer', 'object', 'array'] },
  ],
  enum: [{ enum: ['a', 1, null, { a: 1 }, [1]] }, { type: 'string', enum: ['on', 'off'] }],
  const: [{ const: 'x' }, { const: { a: [1, 2] } }],
  minimum: [
    { type: 'integer', minimum: 7 },
    { type: 'number', minimum: 1.25 },
  ],
  maximum: [
    { type: 'integer', maximum: -7 },
    { type: 'number', minimum: 0, maximum: 0.3 },
  ],
  exclusiveMinimum: [
    { type: 'integer', exclusiveMinimum: 7 },
    { type: 'number', exclusiveMinimum: 0, maximum: 0.001 },
  ],
  exclusiveMaximum: [
    { type: 'integer', minimum: 1, exclusiveMaximum: 4 },
    { type: 'number', exclusiveMaximum: 0 },
  ],
  multipleOf: [
    { type: 'number', multipleOf: 0.01 },
    { type: 'integer', multipleOf: 7, minimum: 1, maximum: 100 },
    { type: 'number', allOf: [{ multipleOf: 0.2 }, { multipleOf: 0.3 }], minimum: 0.1 },
  ],
  minLength: [{ type: 'string', minLength: 3 }],
  maxLength: [
    { type: 'string', maxLength: 2 },
    { type: 'string', minLength: 3, maxLength: 80 },
  ],
  pattern: [
    { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$' },
    { type: 'string', pattern: 'b+c', maxLength: 5, minLength: 4 },
    { type: 'string', pattern: '^(?=.*\\d)(?=.*[a-z])(?!.*x).{4,8}$' },
    { type: 'string', allOf: [{ pattern: '^a' }, { pattern: 'z$' }], minLength: 5 },
    { type: 'string', pattern: '^\\p{Lu}\\p{Ll}+$' },
    { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$', maxLength: 20 },
  ],
  format: [
    'date-time',
    'date',
    'time',
    'duration',
    'email',
    'hostname',
    'ipv4',
    'ipv6',
    'uri',
    'uri-reference',
    'uuid',
    'json-pointer',
    'regex',
    'byte',
    'password',
    'made-up',
  ].map((format) => ({ type: 'string', format })),
  items: [
    { type: 'array', items: { type: 'integer', minimum: 1 } },
    { type: 'array', items: false },
  ],
  prefixItems: [
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 1 },
    { type: 'array', prefixItems: [{ const: 1 }], items: { type: 'string' } },
  ],
  contains: [
    { type: 'array', contains: { type: 'integer', minimum: 5 } },
    { type: 'array', items: { type: 'integer' }, contains: { minimum: 5 }, minContains: 2, maxContains: 3 },
    { type: 'array', contains: { const: 1 }, minContains: 0, maxContains: 1, items: { enum: [1, 2] } },
  ],
  minItems: [{ type: 'array', minItems: 2 }],
  maxItems: [{ type: 'array', items: { type: 'boolean' }, maxItems: 3 }],
  uniqueItems: [
    { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 2 },
    { type: 'array', items: { type: 'integer' }, uniqueItems: true, minItems: 3 },
  ],
  unevaluatedItems: [
    { type: 'array', allOf: [{ prefixItems: [{ type: 'integer' }] }], unevaluatedItems: false },
  ],
  properties: [
    { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string', minLength: 2 } } },
    { type: 'object', properties: { a: false, b: true } },
  ],
  required: [{ type: 'object', properties: { a: { type: 'integer' } }, required: ['a', 'b'] }],
  patternProperties: [
    { type: 'object', patternProperties: { '^x-': { type: 'integer' } }, additionalProperties: false },
  ],
  additionalProperties: [
    { type: 'object', properties: { a: { type: 'integer' } }, additionalProperties: false },
    { type: 'object', additionalProperties: { type: 'integer', minimum: 3 } },
  ],
  propertyNames: [{ type: 'object', propertyNames: { pattern: '^[a-c]{2}$' }, minProperties: 2 }],
  minProperties: [
    { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'integer' } }, minProperties: 1 },
    { type: 'object', minProperties: 2 },
  ],
  maxProperties: [{ type: 'object', additionalProperties: { type: 'null' }, maxProperties: 2 }],
  dependentRequired: [
    {
      type: 'object',
      properties: { card: { type: 'string' }, bill: { type: 'string' } },
      dependentRequired: { card: ['bill'] },
    },
  ],
  dependentSchemas: [
    {
      type: 'object',
      properties: { card: { type: 'string' } },
      dependentSchemas: { card: { properties: { bill: { type: 'integer' } }, required: ['bill'] } },
    },
  ],
  unevaluatedProperties: [
    {
      type: 'object',
      allOf: [{ properties: { a: { type: 'integer' } } }],
      anyOf: [{ properties: { b: { type: 'string' } }, required: ['b'] }, { required: ['a'] }],
      unevaluatedProperties: false,
    },
  ],
  allOf: [
    {
      allOf: [
        { type: 'object', required: ['a'] },
        { properties: { a: { type: 'integer' } } },
        { properties: { a: { minimum: 4 } } },
      ],
    },
  ],
  anyOf: [
    {
      anyOf: [
        { type: 'string', maxLength: 3 },
        { type: 'integer', minimum: 5 },
      ],
    },
  ],
  oneOf: [
    {
      oneOf: [
        { type: 'integer', minimum: 2 },
        { type: 'integer', maximum: 5 },
      ],
    },
    {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
          required: ['kind'],
        },
        {
          type: 'object',
          properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          required: ['kind'],
        },
      ],
    },
    {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    },
  ],
  not: [
    { type: 'integer', not: { minimum: 5, maximum: 9 } },
    { type: 'string', not: { enum: ['', 'a'] } },
    { type: 'object', properties: { a: { type: 'integer' } }, not: { required: ['b'] } },
  ],
  if: [
    {
      type: 'object',
      properties: { country: { enum: ['US', 'NL'] }, zip: { type: 'string' } },
      required: ['country', 'zip'],
      if: { properties: { country: { const: 'US' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { zip: { pattern: '^\\d{5}$' } } },
      else: { properties: { zip: { pattern: '^\\d{4} [A-Z]{2}$' } } },
    },
  ],
  $ref: [
    {
      $ref: '#/$defs/tree',
      $defs: {
        tree: {
          type: 'object',
          properties: { v: { type: 'integer' }, kids: { type: 'array', items: { $ref: '#/$defs/tree' } } },
          required: ['v', 'kids'],
        },
      },
    },
    {
      $ref: '#/$defs/list',
      $defs: {
        list: {
          anyOf: [
            { type: 'null' },
            { type: 'object', required: ['next'], properties: { next: { $ref: '#/$defs/list' } } },
          ],
        },
      },
    },
  ],
};
