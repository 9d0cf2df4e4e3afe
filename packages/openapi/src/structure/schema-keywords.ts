import type { SchemaDialect } from '../contract.ts';

/** What the value of a schema keyword must look like. */
export type KeywordValue =
  | 'schema'
  | 'schema-list'
  | 'schema-map'
  /** Draft-07's `items`. */
  | 'schema-or-schema-list'
  /** Draft-07's `dependencies`: each member a schema or a list of names. */
  | 'schema-or-names-map'
  | 'names-map'
  | 'names'
  | 'list'
  | 'string'
  | 'pattern'
  | 'boolean'
  | 'number'
  | 'positive-number'
  | 'count'
  | 'type'
  | 'object'
  | 'any';

type Keywords = Readonly<Record<string, KeywordValue>>;

/** JSON Schema Validation, section 6, where all dialects agree. */
const assertions: Keywords = {
  type: 'type',
  enum: 'list',
  multipleOf: 'positive-number',
  maximum: 'number',
  minimum: 'number',
  maxLength: 'count',
  minLength: 'count',
  pattern: 'pattern',
  maxItems: 'count',
  minItems: 'count',
  uniqueItems: 'boolean',
  maxProperties: 'count',
  minProperties: 'count',
  required: 'names',
  format: 'string',
};

const applicators: Keywords = {
  allOf: 'schema-list',
  anyOf: 'schema-list',
  oneOf: 'schema-list',
  not: 'schema',
  properties: 'schema-map',
  additionalProperties: 'schema',
};

const annotations: Keywords = {
  title: 'string',
  description: 'string',
  default: 'any',
  readOnly: 'boolean',
  writeOnly: 'boolean',
  deprecated: 'boolean',
};

/** The OpenAPI base vocabulary, common to 3.0 and 3.1. */
const openApi: Keywords = { discriminator: 'object', xml: 'object', externalDocs: 'object', example: 'any' };

const numericBounds: Keywords = { exclusiveMaximum: 'number', exclusiveMinimum: 'number' };

/** What draft-07 added and 2020-12 kept. */
const modern: Keywords = {
  $schema: 'string',
  $id: 'string',
  $ref: 'string',
  $comment: 'string',
  definitions: 'schema-map',
  const: 'any',
  if: 'schema',
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  then: 'schema',
  else: 'schema',
  contains: 'schema',
  patternProperties: 'schema-map',
  propertyNames: 'schema',
  examples: 'list',
  contentEncoding: 'string',
  contentMediaType: 'string',
  ...numericBounds,
};

/** Every keyword of a dialect with the shape of its value; whatever is not here is unknown, `x-…` aside. */
export const schemaKeywords: Readonly<Record<SchemaDialect, Keywords>> = {
  'openapi-3.0': {
    ...assertions,
    ...applicators,
    ...annotations,
    ...openApi,
    $ref: 'string',
    items: 'schema',
    nullable: 'boolean',
    exclusiveMaximum: 'boolean',
    exclusiveMinimum: 'boolean',
  },
  'draft-07': {
    ...assertions,
    ...applicators,
    ...annotations,
    ...openApi,
    ...modern,
    items: 'schema-or-schema-list',
    additionalItems: 'schema',
    dependencies: 'schema-or-names-map',
  },
  'draft-2020-12': {
    ...assertions,
    ...applicators,
    ...annotations,
    ...openApi,
    ...modern,
    $anchor: 'string',
    $dynamicRef: 'string',
    $dynamicAnchor: 'string',
    $vocabulary: 'object',
    $defs: 'schema-map',
    items: 'schema',
    prefixItems: 'schema-list',
    unevaluatedItems: 'schema',
    unevaluatedProperties: 'schema',
    dependentSchemas: 'schema-map',
    dependentRequired: 'names-map',
    maxContains: 'count',
    minContains: 'count',
    contentSchema: 'schema',
  },
};

/** What to write instead of a keyword that belongs to another dialect. */
export function keywordOfAnotherDialect(keyword: string, dialect: SchemaDialect): string | undefined {
  return Object.hasOwn(replacements[dialect], keyword) ? replacements[dialect][keyword] : undefined;
}

const replacements: Readonly<Record<SchemaDialect, Readonly<Record<string, string>>>> = {
  'openapi-3.0': {
    const: 'OpenAPI 3.0 has no `const`: write `enum` with one value, or declare `openapi: 3.1.1`.',
    examples: 'OpenAPI 3.0 has no `examples` in schemas: write `example`, or declare `openapi: 3.1.1`.',
    $defs: 'OpenAPI 3.0 has no `$defs`: move the schemas to `components/schemas`.',
    definitions: 'OpenAPI 3.0 has no `definitions`: move the schemas to `components/schemas`.',
    patternProperties:
      'OpenAPI 3.0 has no `patternProperties`: declare `openapi: 3.1.1`, or write `additionalProperties`.',
  },
  'draft-2020-12': {
    nullable: "OpenAPI 3.1 has no `nullable`: add 'null' to the list in `type`.",
    dependencies: 'Write `dependentRequired` or `dependentSchemas`.',
    additionalItems: 'Write `items` after `prefixItems`.',
    $recursiveRef: 'Write `$dynamicRef`.',
    $recursiveAnchor: 'Write `$dynamicAnchor`.',
    id: 'Write `$id`.',
  },
  'draft-07': {
    nullable: "Add 'null' to the list in `type`.",
    $defs: 'Draft-07 says `definitions`.',
    prefixItems: 'Draft-07 says `items` with a list.',
    dependentRequired: 'Draft-07 says `dependencies`.',
    dependentSchemas: 'Draft-07 says `dependencies`.',
    id: 'Write `$id`.',
  },
};
