import type { Place } from './place.ts';
import type { SchemaDocument } from './schema-document.ts';
import { subschemas } from './subschemas.ts';

/** Keywords whose schemas speak of the same value as the schema they stand in. */
export const IN_PLACE: ReadonlySet<string> = new Set([
  '$ref',
  '$dynamicRef',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);

/**
 * The members that do not travel in the document's direction: `readOnly` ones in a request, `writeOnly` ones in a
 * response. They are neither sent nor missed, and tolerated where they come all the same.
 */
export function hiddenNames(document: SchemaDocument, place: Place): ReadonlySet<string> {
  const names = new Set<string>();
  if (document.direction !== undefined) collect(document, place, names, new Set());
  return names;
}

function collect(document: SchemaDocument, place: Place, names: Set<string>, seen: Set<string>): void {
  if (seen.has(place.key)) return;
  seen.add(place.key);
  for (const entry of document.entries(place)) {
    if (entry.keyword === 'properties') {
      for (const [name, member] of subschemas(document, entry, place)) {
        if (isHidden(document, member, new Set())) names.add(name);
      }
    } else if (entry.keyword === '$ref' || entry.keyword === '$dynamicRef') {
      collect(document, document.resolve(entry, place), names, seen);
    } else if (IN_PLACE.has(entry.keyword)) {
      for (const [, part] of subschemas(document, entry, place)) collect(document, part, names, seen);
    }
  }
}

function isHidden(document: SchemaDocument, place: Place, seen: Set<string>): boolean {
  if (typeof place.schema === 'boolean' || seen.has(place.key)) return false;
  seen.add(place.key);
  const flag = document.direction === 'request' ? 'readOnly' : 'writeOnly';
  const refOnly = document.dialect !== 'draft-2020-12' && place.schema['$ref'] !== undefined;
  if (place.schema[flag] === true && !refOnly) return true;
  return document.entries(place).some((entry) => {
    if (entry.keyword === '$ref') return isHidden(document, document.resolve(entry, place), seen);
    if (entry.keyword !== 'allOf') return false;
    return subschemas(document, entry, place).some(([, part]) => isHidden(document, part, seen));
  });
}
