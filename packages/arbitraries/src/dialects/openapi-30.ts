import type { JsonObject, JsonPointer } from '@plumbline/openapi';
import { child } from '../schema/json-pointer.ts';
import type { Entry } from '../schema/place.ts';
import { SchemaError } from '../schema-error.ts';
import { entry } from './draft-2020-12.ts';

/**
 * OpenAPI 3.0's Schema Object: `$ref` hides its siblings, `nullable` widens a `type` beside it (3.0.3, "nullable"),
 * exclusive bounds are flags of `minimum` and `maximum`.
 */
export function readOpenapi30(schema: JsonObject, pointer: JsonPointer): readonly Entry[] {
  if (schema['$ref'] !== undefined) return entry('$ref', schema['$ref'], pointer, DIALECT);
  return Object.entries(schema).flatMap(([keyword, value]): readonly Entry[] => {
    const at = child(pointer, keyword);
    if (keyword === 'nullable') {
      expectFlag(keyword, value, at);
      return [];
    }
    if (keyword === 'type' && schema['nullable'] === true && typeof value === 'string') {
      return [{ keyword, authored: keyword, value: [value, 'null'], pointer: at }];
    }
    if (keyword === 'type' && Array.isArray(value)) {
      throw new SchemaError(
        'invalid-schema',
        at,
        '`type` must be a single name in OpenAPI 3.0',
        'Use `nullable: true` or `anyOf`.',
      );
    }
    if (keyword === 'minimum' || keyword === 'maximum') {
      return schema[exclusive(keyword)] === true ? [] : [{ keyword, authored: keyword, value, pointer: at }];
    }
    if (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') {
      expectFlag(keyword, value, at);
      const bound = schema[keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'];
      return value === true && bound !== undefined
        ? [{ keyword, authored: keyword, value: bound, pointer: at }]
        : [];
    }
    if (NOT_IN_30.has(keyword)) {
      throw new SchemaError(
        'unknown-keyword',
        at,
        `the keyword \`${keyword}\` is not part of OpenAPI 3.0`,
        'Move the spec to OpenAPI 3.1, or say it with the keywords of 3.0 (`const` is an `enum` of one).',
      );
    }
    return entry(keyword, value, pointer, DIALECT);
  });
}

const DIALECT = 'OpenAPI 3.0';

function exclusive(keyword: 'minimum' | 'maximum'): string {
  return keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
}

function expectFlag(keyword: string, value: unknown, at: JsonPointer): void {
  if (typeof value === 'boolean') return;
  throw new SchemaError(
    'invalid-schema',
    at,
    `\`${keyword}\` must be true or false in OpenAPI 3.0`,
    'Numbers as exclusive bounds came with OpenAPI 3.1.',
  );
}

const NOT_IN_30: ReadonlySet<string> = new Set([
  '$dynamicRef',
  'const',
  'prefixItems',
  'contains',
  'minContains',
  'maxContains',
  'unevaluatedItems',
  'patternProperties',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'if',
  'then',
  'else',
]);
