import { expect, test } from 'vitest';
import { document, problemsOf } from '../spec-folder.ts';

const of = (schema: string, version = '3.1.1', head = '') =>
  problemsOf({ 'openapi.yaml': document(version, `${head}components:\n  schemas:\n    A: ${schema}\n`) });

const harmless: readonly (readonly [schema: string, version?: string])[] = [
  ['{ properties: { minLenght: {}, $ref: {}, x: { properties: { enum: {} } } } }'],
  [
    '{ enum: [{ minLenght: 1 }], const: { foo: 1 }, default: { bar: 1 }, example: { $ref: nowhere }, examples: [{ a: 1 }] }',
  ],
  [
    '{ patternProperties: { "^minLenght": {} }, $defs: { foo: {} }, dependentSchemas: { bar: {} }, definitions: { b: {} } }',
  ],
  ['{ x-anything: { minLenght: 1 }, discriminator: { propertyName: a, foo: 1 }, xml: { foo: 1 } }'],
  ['{ dependentRequired: { foo: [bar] }, $comment: c, contentSchema: {}, unevaluatedItems: false }'],
  ['{ type: [string, "null"], exclusiveMinimum: 3, prefixItems: [true], items: false }'],
  ['{ pattern: "^[\\\\w-.]+$" }'],
  ['{ pattern: "^\\\\p{L}+$" }'],
  [
    '{ properties: { self: { $ref: "#/components/schemas/A" } }, anyOf: [{ $ref: "#/components/schemas/A" }, {}] }',
  ],
  [
    '{ type: string, nullable: true, minimum: 1, exclusiveMinimum: true, additionalProperties: false }',
    '3.0.3',
  ],
  [
    '{ $schema: http://json-schema.org/draft-07/schema#, dependencies: { a: [b], c: {} }, items: [{}], additionalItems: {} }',
  ],
];

test.each(harmless.map(([schema, version]) => ({ schema, version })))(
  '$schema is fine',
  async ({ schema, version }) => {
    expect(await of(schema, version)).toEqual([]);
  },
);

const table: readonly (readonly [schema: string, problem: string, version?: string])[] = [
  [
    '{ minLenght: 1 }',
    '5:10 unknown-keyword: unknown schema keyword "minLenght" (JSON Schema 2020-12) | Did you mean "minLength"?',
  ],
  [
    '{ nullable: true }',
    '5:10 unknown-keyword: unknown schema keyword "nullable" (JSON Schema 2020-12) | OpenAPI 3.1 has no `nullable`: add \'null\' to the list in `type`.',
  ],
  [
    '{ properties: {}, colour: { type: string } }',
    '5:26 unknown-keyword: unknown schema keyword "colour" (JSON Schema 2020-12) | Move it below `properties` if it is a property, or write "x-colour".',
  ],
  [
    '{ if: {}, than: {} }',
    '5:18 unknown-keyword: unknown schema keyword "than" (JSON Schema 2020-12) | Did you mean "then"?',
  ],
  [
    '{ <<: { type: string } }',
    '5:10 unknown-keyword: unknown schema keyword "<<" (JSON Schema 2020-12) | Merge keys are not part of YAML 1.2: use `allOf` with a `$ref`.',
  ],
  [
    '{ if: {} }',
    '5:10 unknown-keyword: unknown schema keyword "if" (OpenAPI 3.0) | Remove it, or write "x-if" for an extension.',
    '3.0.0',
  ],
  [
    '{ not: { examples: [1] } }',
    '5:17 unknown-keyword: unknown schema keyword "examples" (OpenAPI 3.0) | OpenAPI 3.0 has no `examples` in schemas: write `example`, or declare `openapi: 3.1.1`.',
    '3.0.0',
  ],
  [
    '{ type: strnig }',
    '5:10 malformed-schema: `type` must be one of string, number, integer, boolean, array, object, null, not "strnig" | Did you mean "string"?',
  ],
  [
    '{ type: file }',
    '5:10 malformed-schema: `type` must be one of string, number, integer, boolean, array, object, null, not "file" | Write `type: string` with `format: binary`.',
  ],
  [
    '{ properties: { a: { required: true } } }',
    '5:29 malformed-schema: `required` must be a list of names, not true | List the names of required properties in `required` of the object that has them.',
  ],
  [
    '{ minLength: -1 }',
    '5:10 malformed-schema: `minLength` must be a whole number that is not negative, not -1 | Correct the value, or remove the keyword.',
  ],
  [
    '{ multipleOf: 0 }',
    '5:10 malformed-schema: `multipleOf` must be a number greater than 0, not 0 | Correct the value, or remove the keyword.',
  ],
  ['{ items: [{}] }', '5:10 malformed-schema: `items` must be a schema, not [{}] | Write `prefixItems`.'],
  [
    '{ exclusiveMinimum: true }',
    '5:10 malformed-schema: `exclusiveMinimum` must be a number, not true | Give `exclusiveMinimum` the bound itself, and drop `minimum`.',
  ],
  [
    '{ exclusiveMaximum: 3 }',
    '5:10 malformed-schema: `exclusiveMaximum` must be true or false, not 3 | In OpenAPI 3.0, write `maximum` with `exclusiveMaximum: true`.',
    '3.0.0',
  ],
  [
    '{ pattern: "[" }',
    '5:10 invalid-pattern: "[" is no regular expression: unterminated character class | Write the pattern in the syntax of ECMAScript (ECMA-262).',
  ],
  [
    '{ patternProperties: { "(": {} } }',
    '5:31 invalid-pattern: "(" is no regular expression: unterminated group | Write the pattern in the syntax of ECMAScript (ECMA-262).',
  ],
  [
    'true',
    '5:5 malformed-schema: a schema must be an object, not true | OpenAPI 3.0 has no boolean schemas: write `{}` or `not: {}`.',
    '3.0.0',
  ],
  [
    'text',
    '5:5 malformed-schema: a schema must be an object, not "text" | Write an object such as `type: string`.',
  ],
  [
    '',
    '5:5 malformed-schema: a schema must be an object, not null | Write an object such as `type: string`.',
  ],
];

test.each(table.map(([schema, problem, version]) => ({ schema, problem, version })))(
  '$schema is refused',
  async ({ schema, problem, version }) => {
    expect(await of(schema, version)).toEqual([`openapi.yaml:${problem}`]);
  },
);

test('schemas of all places are looked at, and all problems told at once, in the order of the text', async () => {
  const rest = [
    'paths:',
    '  /a:',
    '    parameters: [{ name: p, in: query, schema: { bad1: 1 } }]',
    '    post:',
    '      requestBody: { content: { a/b: { schema: { bad2: 1 }, encoding: { x: { headers: { h: { schema: { bad3: 1 } } } } } } } }',
    '      responses:',
    '        default: { headers: { h: { schema: { bad4: 1 } } }, content: { a/b: { schema: { allOf: [{ bad5: 1 }] } } } }',
    '      callbacks: { c: { "{$url}": { post: { requestBody: { content: { a/b: { schema: { bad6: 1 } } } } } } } }',
    'webhooks: { w: { post: { parameters: [{ name: p, in: query, content: { a/b: { schema: { bad7: 1 } } } }] } } }',
    'components: { pathItems: { p: { get: { parameters: [{ name: p, in: query, schema: { bad8: 1 } }] } } } }',
  ].join('\n');
  const problems = await problemsOf({ 'openapi.yaml': document('3.1.1', rest) });

  expect(problems.map((problem) => /"(bad\d)"/.exec(problem)?.[1])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `bad${n}`),
  );
});

test('a shared schema is told once', async () => {
  const rest = [
    'paths:',
    '  /a: { $ref: "#/components/pathItems/p" }',
    '  /b: { $ref: "#/components/pathItems/p" }',
    'components: { pathItems: { p: { get: { parameters: [{ name: p, in: query, schema: { bad: 1 } }] } } } }',
  ].join('\n');

  expect(await problemsOf({ 'openapi.yaml': document('3.1.1', rest) })).toHaveLength(1);
});

test('more than twenty problems are counted in the message', async () => {
  const { SpecError } = await import('../../src/index.ts');
  const problem = {
    code: 'unknown-keyword',
    message: 'm',
    hint: 'h',
    location: { file: 'f', line: 1, column: 2 },
  } as const;
  const error = new SpecError([problem, ...Array.from({ length: 24 }, () => problem)]);

  expect(error.message.split('\n')).toHaveLength(21);
  expect(error.message).toMatch(/^f:1:2: m\n/);
  expect(error.message).toMatch(/… and 5 more problems$/);
});
