import { isObject, type JsonValue } from '@plumbline/openapi';
import { child } from './json-pointer.ts';
import type { Entry, Place } from './place.ts';
import type { SchemaDocument } from './schema-document.ts';
import { ASSERTIONS } from './vocabulary.ts';

/** The schemas directly inside a keyword, by their name or index; `''` for a keyword that holds one schema. */
export function subschemas(
  document: SchemaDocument,
  entry: Entry,
  from: Place,
): readonly (readonly [string, Place])[] {
  const kind = ASSERTIONS.get(entry.keyword);
  if (kind === 'schema') return [['', document.place(entry.value, entry.pointer, from)]];
  if (kind === 'schemas' || kind === 'schema-map' || kind === 'pattern-schema-map') {
    return Object.entries(container(entry.value)).map(([key, schema]) => [
      key,
      document.place(schema, child(entry.pointer, key), from),
    ]);
  }
  return [];
}

/** The only schema of a keyword such as `items`. */
export function onlySubschema(document: SchemaDocument, entry: Entry, from: Place): Place {
  return document.place(entry.value, entry.pointer, from);
}

function container(value: JsonValue): Readonly<Record<string, JsonValue>> {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isObject(value) ? value : {};
}
