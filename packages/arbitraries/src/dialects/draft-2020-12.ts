import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';
import { child } from '../schema/json-pointer.ts';
import type { Entry } from '../schema/place.ts';
import { ANNOTATIONS, ASSERTIONS } from '../schema/vocabulary.ts';
import { SchemaError } from '../schema-error.ts';

/** Draft 2020-12 with OpenAPI 3.1's base vocabulary; `definitions` and `dependencies` are read as before 2019-09. */
export function readDraft202012(schema: JsonObject, pointer: JsonPointer): readonly Entry[] {
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'dependencies'
      ? dependencies(value, pointer)
      : entry(keyword, value, pointer, 'draft 2020-12'),
  );
}

/** One keyword that means the same in the dialect at hand as in draft 2020-12. */
export function entry(
  keyword: string,
  value: JsonValue,
  pointer: JsonPointer,
  dialect: string,
): readonly Entry[] {
  if (ASSERTIONS.has(keyword))
    return [{ keyword, authored: keyword, value, pointer: child(pointer, keyword) }];
  if (ANNOTATIONS.has(keyword) || keyword.startsWith('x-')) return [];
  throw new SchemaError(
    'unknown-keyword',
    child(pointer, keyword),
    `the keyword \`${keyword}\` is not part of ${dialect}`,
    `Remove it, correct its spelling, or rename it to \`x-${keyword}\` if it is an annotation.`,
  );
}

/** `dependencies`, split into the two keywords that replaced it. */
export function dependencies(value: JsonValue, pointer: JsonPointer): readonly Entry[] {
  const at = child(pointer, 'dependencies');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SchemaError(
      'invalid-schema',
      at,
      '`dependencies` must be an object',
      'Map property names to schemas or lists of names.',
    );
  }
  const lists = Object.entries(value).filter(([, need]) => Array.isArray(need));
  const schemas = Object.entries(value).filter(([, need]) => !Array.isArray(need));
  const entries: Entry[] = [];
  if (lists.length > 0) {
    entries.push({
      keyword: 'dependentRequired',
      authored: 'dependencies',
      value: Object.fromEntries(lists),
      pointer: at,
    });
  }
  if (schemas.length > 0) {
    entries.push({
      keyword: 'dependentSchemas',
      authored: 'dependencies',
      value: Object.fromEntries(schemas),
      pointer: at,
    });
  }
  return entries;
}
