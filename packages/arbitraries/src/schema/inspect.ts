import { isObject } from '@plumbline/openapi';
import { SchemaError } from '../schema-error.ts';
import { compilePattern } from './compile-pattern.ts';
import { child } from './json-pointer.ts';
import type { Entry, Place } from './place.ts';
import type { SchemaDocument } from './schema-document.ts';
import { subschemas } from './subschemas.ts';
import { ASSERTIONS, type ValueKind } from './vocabulary.ts';

/** Schemas nested deeper than this without a `$ref` between are refused. */
const MAX_NESTING = 400;

/**
 * Reads every schema that can be reached from a place, so that what is wrong with it is said before a value is made.
 * @throws SchemaError for the first fault found
 */
export function inspect(document: SchemaDocument, start: Place): void {
  let seen = inspected.get(document);
  if (seen === undefined) {
    seen = new Set();
    inspected.set(document, seen);
  }
  // Kept apart until all is read: what was refused once must be refused again.
  const read = new Set<string>();
  const stack: { place: Place; depth: number }[] = [{ place: start, depth: 0 }];
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { place, depth } = task;
    if (seen.has(place.key) || read.has(place.key)) continue;
    read.add(place.key);
    if (depth > MAX_NESTING) {
      throw new SchemaError(
        'too-deep',
        place.pointer,
        `schemas are nested more than ${MAX_NESTING} deep here`,
        'Give inner schemas a name and refer to them.',
      );
    }
    for (const entry of document.entries(place)) {
      checkValue(entry);
      if (entry.keyword === '$ref' || entry.keyword === '$dynamicRef') {
        stack.push({ place: document.resolve(entry, place), depth: 0 });
      }
      for (const [, inner] of subschemas(document, entry, place))
        stack.push({ place: inner, depth: depth + 1 });
    }
  }
  for (const key of read) seen.add(key);
}

const inspected = new WeakMap<SchemaDocument, Set<string>>();

function checkValue(entry: Entry): void {
  const kind = ASSERTIONS.get(entry.keyword);
  if (kind === undefined) return;
  const { accepts, says } = KINDS[kind];
  if (!accepts(entry.value)) {
    throw new SchemaError(
      'invalid-schema',
      entry.pointer,
      `\`${entry.authored}\` must be ${says}`,
      `Found ${excerpt(entry.value)}.`,
    );
  }
  if (kind === 'pattern') compilePattern(String(entry.value), entry.pointer);
  if (kind === 'pattern-schema-map' && isObject(entry.value)) {
    for (const source of Object.keys(entry.value)) compilePattern(source, child(entry.pointer, source));
  }
}

const isSchema = (value: unknown): boolean => typeof value === 'boolean' || isObject(value);
const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const TYPE_NAMES: readonly unknown[] = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

const KINDS: Readonly<Record<ValueKind, { accepts(value: unknown): boolean; says: string }>> = {
  any: { accepts: () => true, says: 'a value' },
  boolean: { accepts: (value) => typeof value === 'boolean', says: 'true or false' },
  string: { accepts: (value) => typeof value === 'string', says: 'a string' },
  strings: { accepts: isStrings, says: 'a list of strings' },
  types: {
    accepts: (value) =>
      Array.isArray(value) ? value.every((one) => TYPE_NAMES.includes(one)) : TYPE_NAMES.includes(value),
    says: 'one of object, array, string, number, integer, boolean, null, or a list of them',
  },
  values: { accepts: (value) => Array.isArray(value), says: 'a list of values' },
  count: {
    accepts: (value) => Number.isInteger(value) && Number(value) >= 0,
    says: 'a whole number, 0 or more',
  },
  number: { accepts: (value) => typeof value === 'number' && Number.isFinite(value), says: 'a number' },
  positive: {
    accepts: (value) => typeof value === 'number' && value > 0 && Number.isFinite(value),
    says: 'a number above 0',
  },
  pattern: { accepts: (value) => typeof value === 'string', says: 'a regular expression' },
  schema: { accepts: isSchema, says: 'a schema: an object, true or false' },
  schemas: { accepts: (value) => Array.isArray(value) && value.every(isSchema), says: 'a list of schemas' },
  'schema-map': {
    accepts: (value) => isObject(value) && Object.values(value).every(isSchema),
    says: 'an object of schemas',
  },
  'pattern-schema-map': {
    accepts: (value) => isObject(value) && Object.values(value).every(isSchema),
    says: 'an object of schemas',
  },
  'strings-map': {
    accepts: (value) => isObject(value) && Object.values(value).every(isStrings),
    says: 'an object of lists of strings',
  },
};

function excerpt(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
