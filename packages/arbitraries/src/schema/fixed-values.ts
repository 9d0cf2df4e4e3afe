import type { JsonValue } from '@plumbline/openapi';
import type { Place } from './place.ts';
import type { SchemaDocument } from './schema-document.ts';
import { subschemas } from './subschemas.ts';

const MAX_STEPS = 6;

/** The only values that a schema allows, where an `enum` or `const` on its surface says so. */
export function fixedValues(
  document: SchemaDocument,
  place: Place,
  steps: number = MAX_STEPS,
): readonly JsonValue[] | undefined {
  if (steps === 0) return undefined;
  for (const entry of document.entries(place)) {
    if (entry.keyword === 'const') return [entry.value];
    if (entry.keyword === 'enum') return entry.value as readonly JsonValue[];
    if (entry.keyword === '$ref') {
      const values = fixedValues(document, document.resolve(entry, place), steps - 1);
      if (values !== undefined) return values;
    }
    if (entry.keyword === 'allOf') {
      for (const [, part] of subschemas(document, entry, place)) {
        const values = fixedValues(document, part, steps - 1);
        if (values !== undefined) return values;
      }
    }
    if (entry.keyword === 'anyOf' || entry.keyword === 'oneOf') {
      const sets = subschemas(document, entry, place).map(([, part]) =>
        fixedValues(document, part, steps - 1),
      );
      if (sets.length > 0 && sets.every((set) => set !== undefined))
        return sets.flat() as readonly JsonValue[];
    }
  }
  return undefined;
}
