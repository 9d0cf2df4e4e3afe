import type { JsonObject, JsonPointer } from '@plumbline/openapi';
import { child } from '../schema/json-pointer.ts';
import type { Entry } from '../schema/place.ts';
import { SchemaError } from '../schema-error.ts';
import { dependencies, entry } from './draft-2020-12.ts';

/** Draft-07: `$ref` hides its siblings, `items` may be a list with `additionalItems` for the rest. */
export function readDraft07(schema: JsonObject, pointer: JsonPointer): readonly Entry[] {
  if (schema['$ref'] !== undefined) return entry('$ref', schema['$ref'], pointer, 'draft-07');
  const tuple = Array.isArray(schema['items']);
  return Object.entries(schema).flatMap(([keyword, value]): readonly Entry[] => {
    const at = child(pointer, keyword);
    if (keyword === 'dependencies') return dependencies(value, pointer);
    if (keyword === 'items' && tuple)
      return [{ keyword: 'prefixItems', authored: keyword, value, pointer: at }];
    if (keyword === 'additionalItems') {
      return tuple ? [{ keyword: 'items', authored: keyword, value, pointer: at }] : [];
    }
    if (NEWER.has(keyword)) {
      throw new SchemaError(
        'unknown-keyword',
        at,
        `the keyword \`${keyword}\` is not part of draft-07`,
        'Read the schema as draft 2020-12, or say it with the keywords of draft-07.',
      );
    }
    return entry(keyword, value, pointer, 'draft-07');
  });
}

/** Defined after draft-07. Its readers ignore them, which would widen the schema without a word. */
const NEWER: ReadonlySet<string> = new Set([
  '$dynamicRef',
  'prefixItems',
  'minContains',
  'maxContains',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
