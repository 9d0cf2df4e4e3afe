import { type Contract, isObject, type JsonValue, type Operation, type SchemaAt } from '@plumbline/openapi';
import { bodySchema } from './name-field.ts';
import { type Resource, successSchema } from './resources.ts';
import { dereference, itemsOf, keywordOf, propertiesOf, typesOf } from './schema-view.ts';
import { unwrap } from './unwrap.ts';

/** A field that a client sets and reads back, with its place in the read schema. */
export type ComparableFields = ReadonlyMap<string, SchemaAt>;

/**
 * The top-level fields of a write that the read must show as they were sent. What the server manages, hides or reshapes
 * is left out: a value that may rightly differ proves nothing.
 */
export function comparableFields(contract: Contract, resource: Resource, write: Operation): ComparableFields {
  const sent = bodySchema(write);
  const shown = resource.read && successSchema(resource.read);
  const found = new Map<string, SchemaAt>();
  if (!sent || !shown) return found;
  const readable = readableProperties(contract, shown);
  for (const [name, schema] of readableProperties(contract, sent)) {
    const read = readable.get(name);
    if (
      read &&
      !isPrivate(contract, schema) &&
      !isPrivate(contract, read) &&
      sameShape(contract, schema, read)
    )
      found.set(name, read);
  }
  return found;
}

/** The properties of the item a read answers with, also where it is wrapped alone in an object. */
export function readableProperties(contract: Contract, shown: SchemaAt): ReadonlyMap<string, SchemaAt> {
  const properties = propertiesOf(contract.document, dereference(contract.document, shown));
  return unwrapped(contract, properties);
}

function isPrivate(contract: Contract, schema: SchemaAt): boolean {
  const says = (keyword: string) => keywordOf(contract.document, schema, keyword);
  const marked = ['x-plumbline-server-managed', 'x-plumbline-sensitive', 'x-plumbline-opaque'].some(
    (keyword) => {
      const value = says(keyword);
      return value !== undefined && value !== false;
    },
  );
  return marked || says('readOnly') === true || says('writeOnly') === true || says('format') === 'password';
}

function sameShape(contract: Contract, sent: SchemaAt, shown: SchemaAt): boolean {
  const a = dereference(contract.document, sent);
  const b = dereference(contract.document, shown);
  if (a.pointer === b.pointer) return true;
  const types = typesOf(contract.document, a);
  if (types.has('object')) return false;
  if (!types.has('array')) return [...types].some((type) => typesOf(contract.document, b).has(type));
  const [itemsA, itemsB] = [itemsOf(contract.document, a), itemsOf(contract.document, b)];
  return itemsA !== undefined && itemsB !== undefined && sameShape(contract, itemsA, itemsB);
}

/** True when what is shown says the same as what was sent: own fields of objects, numbers by value, times by instant. */
export function agrees(sent: JsonValue, shown: JsonValue | undefined): boolean {
  if (shown === undefined) return sent === null;
  if (Array.isArray(sent)) {
    const [a, b] = [sent as readonly JsonValue[], shown as readonly JsonValue[]];
    return Array.isArray(shown) && a.length === b.length && a.every((item, index) => agrees(item, b[index]));
  }
  if (isObject(sent))
    return isObject(shown) && Object.entries(sent).every(([name, value]) => agrees(value, shown[name]));
  return sent === shown || sameInstant(sent, shown);
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/** Compared at the coarser precision of the two. */
function sameInstant(a: JsonValue, b: JsonValue): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || !dateTime.test(a) || !dateTime.test(b)) return false;
  const grain = Math.max(grainOf(a), grainOf(b));
  return Math.floor(Date.parse(a) / grain) === Math.floor(Date.parse(b) / grain);
}

function grainOf(text: string): number {
  return /\.\d+/.test(text) ? 1 : 1000;
}

/** The item itself, out of its envelope. */
export function itemOf(body: JsonValue | undefined): { readonly [key: string]: JsonValue } | undefined {
  const item = unwrap(body);
  return isObject(item) ? item : undefined;
}

function unwrapped(contract: Contract, properties: ComparableFields): ComparableFields {
  const [only] = properties.values();
  if (properties.size !== 1 || !only) return properties;
  const inner = propertiesOf(contract.document, dereference(contract.document, only));
  return inner.size > 0 ? inner : properties;
}
