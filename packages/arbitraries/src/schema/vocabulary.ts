/** What a keyword's value must look like; the kinds with `schema` in their name hold subschemas. */
export type ValueKind =
  | 'any'
  | 'boolean'
  | 'string'
  | 'strings'
  | 'types'
  | 'values'
  | 'count'
  | 'number'
  | 'positive'
  | 'pattern'
  | 'schema'
  | 'schemas'
  | 'schema-map'
  | 'pattern-schema-map'
  | 'strings-map';

/** Keywords that say something about which values are valid, in terms of draft 2020-12. */
export const ASSERTIONS: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ['$ref', 'string'],
  ['$dynamicRef', 'string'],
  ['type', 'types'],
  ['enum', 'values'],
  ['const', 'any'],
  ['multipleOf', 'positive'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['pattern', 'pattern'],
  ['format', 'string'],
  ['prefixItems', 'schemas'],
  ['items', 'schema'],
  ['contains', 'schema'],
  ['minContains', 'count'],
  ['maxContains', 'count'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['uniqueItems', 'boolean'],
  ['unevaluatedItems', 'schema'],
  ['properties', 'schema-map'],
  ['patternProperties', 'pattern-schema-map'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['required', 'strings'],
  ['minProperties', 'count'],
  ['maxProperties', 'count'],
  ['dependentRequired', 'strings-map'],
  ['dependentSchemas', 'schema-map'],
  ['unevaluatedProperties', 'schema'],
  ['allOf', 'schemas'],
  ['anyOf', 'schemas'],
  ['oneOf', 'schemas'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
]);

/** Keywords that decide nothing about a value. `x-…` belongs to them too. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$id',
  '$schema',
  '$anchor',
  '$dynamicAnchor',
  '$recursiveAnchor',
  '$vocabulary',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'example',
  'examples',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'discriminator',
  'xml',
  'externalDocs',
]);
