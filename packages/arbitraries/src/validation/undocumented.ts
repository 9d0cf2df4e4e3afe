import { isObject, type JsonObject, type JsonPointer, type JsonValue } from '@plumbline/openapi';
import { compilePattern } from '../schema/compile-pattern.ts';
import { child } from '../schema/json-pointer.ts';
import type { Entry, Place } from '../schema/place.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { onlySubschema, subschemas } from '../schema/subschemas.ts';
import type { Judge } from './judge.ts';
import type { ValidationProblem } from './validation-problem.ts';

/**
 * Properties of which no schema speaks, in objects whose schemas declare properties and leave open whether there are
 * others. Objects that declare none are free-form. Of `anyOf` and `oneOf` the branches that the value satisfies count;
 * where it satisfies none, all of them, so that a wrong branch is accused once and not by each of its properties.
 */
export function undocumentedProperties(
  document: SchemaDocument,
  judge: Judge,
  place: Place,
  value: JsonValue,
): readonly ValidationProblem[] {
  const found: ValidationProblem[] = [];
  const visit = (here: JsonValue, pointer: JsonPointer, places: readonly Place[]): void => {
    if (typeof here !== 'object' || here === null || places.length === 0) return;
    const gathered = new Map<string, Place>();
    for (const one of places) gather(document, judge, one, here, gathered);
    const schemas = [...gathered.values()];
    if (isObject(here)) {
      const described = describe(document, schemas);
      for (const [name, member] of Object.entries(here)) {
        const inner = described.schemasOf(name);
        if (inner.length === 0 && described.closedAt !== undefined) {
          found.push(problem(described.closedAt, pointer, name));
        }
        visit(member, child(pointer, name), inner);
      }
    } else if (Array.isArray(here)) {
      for (const [index, item] of here.entries()) {
        visit(item, child(pointer, index), itemSchemas(document, schemas, index));
      }
    }
  };
  visit(value, '', [place]);
  return found;
}

/** A schema and all that speak of the same value with it. */
function gather(
  document: SchemaDocument,
  judge: Judge,
  place: Place,
  value: JsonValue,
  into: Map<string, Place>,
): void {
  if (into.has(place.key)) return;
  into.set(place.key, place);
  const add = (other: Place): void => gather(document, judge, other, value, into);
  const entries = document.entries(place);
  for (const entry of entries) {
    const inner = (): readonly Place[] => subschemas(document, entry, place).map(([, part]) => part);
    if (entry.keyword === '$ref' || entry.keyword === '$dynamicRef') add(document.resolve(entry, place));
    else if (entry.keyword === 'allOf') inner().forEach(add);
    else if (entry.keyword === 'anyOf' || entry.keyword === 'oneOf') {
      const branches = inner();
      const passed = branches.filter((branch) => judge.accepts(branch, value));
      (passed.length > 0 ? passed : branches).forEach(add);
    } else if (entry.keyword === 'if') {
      const test = onlySubschema(document, entry, place);
      const passed = judge.accepts(test, value);
      if (passed) add(test);
      const next = entries.find((one) => one.keyword === (passed ? 'then' : 'else'));
      if (next !== undefined) add(onlySubschema(document, next, place));
    } else if (entry.keyword === 'dependentSchemas' && isObject(value)) {
      for (const [name, part] of subschemas(document, entry, place))
        if (Object.hasOwn(value, name)) add(part);
    }
  }
}

interface Description {
  /** The schema that should have spoken of a property; undefined when others are allowed. */
  readonly closedAt: Place | undefined;
  schemasOf(name: string): readonly Place[];
}

function describe(document: SchemaDocument, schemas: readonly Place[]): Description {
  const entries = schemas.flatMap((place) => document.entries(place).map((entry) => ({ entry, place })));
  const declares = ({ entry }: { readonly entry: Entry }): boolean =>
    (entry.keyword === 'properties' || entry.keyword === 'patternProperties') &&
    Object.keys(entry.value as JsonObject).length > 0;
  const decided = entries.some(
    ({ entry }) => entry.keyword === 'additionalProperties' || entry.keyword === 'unevaluatedProperties',
  );
  return {
    closedAt: decided ? undefined : entries.find(declares)?.place,
    schemasOf: (name) => {
      const found: Place[] = [];
      for (const place of schemas) found.push(...memberSchemas(document, place, name));
      return found;
    },
  };
}

function memberSchemas(document: SchemaDocument, place: Place, name: string): readonly Place[] {
  const found: Place[] = [];
  const entries = document.entries(place);
  for (const entry of entries) {
    if (entry.keyword === 'properties') {
      found.push(
        ...subschemas(document, entry, place).flatMap(([key, part]) => (key === name ? [part] : [])),
      );
    }
    if (entry.keyword === 'patternProperties') {
      const matched = subschemas(document, entry, place).filter(([source]) =>
        compilePattern(source).test(name),
      );
      found.push(...matched.map(([, part]) => part));
    }
  }
  if (found.length > 0) return found;
  return entries
    .filter((entry) => entry.keyword === 'additionalProperties' || entry.keyword === 'unevaluatedProperties')
    .map((entry) => onlySubschema(document, entry, place));
}

function itemSchemas(document: SchemaDocument, schemas: readonly Place[], index: number): readonly Place[] {
  return schemas.flatMap((place) => {
    const entries = document.entries(place);
    const prefix = entries.find((entry) => entry.keyword === 'prefixItems');
    const first = prefix === undefined ? [] : subschemas(document, prefix, place);
    const own = first[index];
    if (own !== undefined) return [own[1]];
    return entries
      .filter((entry) => entry.keyword === 'items' || entry.keyword === 'unevaluatedItems')
      .map((entry) => onlySubschema(document, entry, place));
  });
}

function problem(schema: Place, pointer: JsonPointer, name: string): ValidationProblem {
  return {
    keyword: 'undocumented-property',
    instance: child(pointer, name),
    schema: schema.pointer,
    message: `the property ${JSON.stringify(name)} is not documented`,
    params: { additionalProperty: name },
  };
}
