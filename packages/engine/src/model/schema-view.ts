import {
  isObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type SchemaAt,
} from '@plumbline/openapi';

/** RFC 6901 tokens of a pointer. */
export function tokensOf(pointer: JsonPointer): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeToken);
}

export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The value a pointer leads to; own members only, so that no payload reaches a prototype. */
export function valueAt(value: JsonValue | undefined, pointer: JsonPointer): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(current)) current = (current as readonly JsonValue[])[Number(token)];
    else if (isObject(current) && Object.hasOwn(current, token)) current = current[token];
    else return undefined;
  }
  return current;
}

/** Follows `$ref`s to the schema that stands behind them. */
export function dereference(document: JsonObject, at: SchemaAt): SchemaAt {
  let current = at;
  for (let hops = 0; hops < 50 && isObject(current.schema); hops += 1) {
    const reference = current.schema['$ref'];
    if (typeof reference !== 'string' || !reference.startsWith('#')) return current;
    const pointer = decodeURIComponent(reference.slice(1));
    const target = valueAt(document, pointer);
    if (!isObject(target) && typeof target !== 'boolean') return current;
    current = { schema: target, pointer };
  }
  return current;
}

/** The declared properties of an object schema, through `$ref` and `allOf`/`anyOf`/`oneOf`. */
export function propertiesOf(document: JsonObject, at: SchemaAt): ReadonlyMap<string, SchemaAt> {
  const found = new Map<string, SchemaAt>();
  collectProperties(document, at, found, new Set());
  return found;
}

function collectProperties(
  document: JsonObject,
  at: SchemaAt,
  found: Map<string, SchemaAt>,
  seen: Set<JsonPointer>,
): void {
  if (seen.has(at.pointer) || !isObject(at.schema)) return;
  seen.add(at.pointer);
  const own = at.schema['properties'];
  if (isObject(own)) {
    for (const [name, schema] of Object.entries(own)) {
      if (found.has(name) || (!isObject(schema) && typeof schema !== 'boolean')) continue;
      found.set(name, { schema, pointer: `${at.pointer}/properties/${escapeToken(name)}` });
    }
  }
  const target = dereference(document, at);
  if (target !== at) collectProperties(document, target, found, seen);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const branches = at.schema[keyword];
    if (!Array.isArray(branches)) continue;
    branches.forEach((schema: JsonValue, index) => {
      if (isObject(schema))
        collectProperties(document, { schema, pointer: `${at.pointer}/${keyword}/${index}` }, found, seen);
    });
  }
}

/** Names listed as `required`, through `$ref` and `allOf`. */
export function requiredOf(
  document: JsonObject,
  at: SchemaAt,
  seen: Set<JsonPointer> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  if (seen.has(at.pointer) || !isObject(at.schema)) return names;
  seen.add(at.pointer);
  const own = at.schema['required'];
  if (Array.isArray(own)) for (const name of own) if (typeof name === 'string') names.add(name);
  const target = dereference(document, at);
  if (target !== at) for (const name of requiredOf(document, target, seen)) names.add(name);
  const all = at.schema['allOf'];
  if (Array.isArray(all)) {
    all.forEach((schema: JsonValue, index) => {
      if (!isObject(schema)) return;
      for (const name of requiredOf(document, { schema, pointer: `${at.pointer}/allOf/${index}` }, seen))
        names.add(name);
    });
  }
  return names;
}

/** The schema of an array's items, through `$ref`. */
export function itemsOf(document: JsonObject, at: SchemaAt): SchemaAt | undefined {
  const target = dereference(document, at);
  if (!isObject(target.schema)) return undefined;
  const items = target.schema['items'];
  return isObject(items) || typeof items === 'boolean'
    ? { schema: items, pointer: `${target.pointer}/items` }
    : undefined;
}

/** A keyword's value on the schema or on what it refers to; the outer one wins, as annotations beside `$ref` do. */
export function keywordOf(document: JsonObject, at: SchemaAt, keyword: string): JsonValue | undefined {
  if (!isObject(at.schema)) return undefined;
  if (Object.hasOwn(at.schema, keyword)) return at.schema[keyword];
  const target = dereference(document, at);
  if (target !== at && isObject(target.schema) && Object.hasOwn(target.schema, keyword))
    return target.schema[keyword];
  const all = at.schema['allOf'];
  if (Array.isArray(all)) {
    for (const [index, schema] of all.entries()) {
      if (!isObject(schema)) continue;
      const value = keywordOf(document, { schema, pointer: `${at.pointer}/allOf/${index}` }, keyword);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The JSON types a schema admits by its `type` keyword; empty when it does not say. */
export function typesOf(document: JsonObject, at: SchemaAt): ReadonlySet<string> {
  const type = keywordOf(document, at, 'type');
  if (typeof type === 'string') return new Set([type]);
  return new Set(Array.isArray(type) ? type.filter((name): name is string => typeof name === 'string') : []);
}
