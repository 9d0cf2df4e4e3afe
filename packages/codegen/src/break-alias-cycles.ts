import { isObject, type JsonObject, type JsonValue } from '@plumbline/openapi';

type Schemas = Readonly<Record<string, JsonValue>>;

const prefix = '#/components/schemas/';
/** Through these a type is its own definition; properties defer it, so recursion through them is fine. */
const immediate = ['allOf', 'anyOf', 'oneOf', 'items', 'prefixItems'];

/**
 * TypeScript refuses an alias that leads back to itself with no object on the way (an array of itself, say). The
 * reference that closes such a circle becomes `unknown`; all others stay.
 */
export function breakAliasCycles(schemas: Schemas): JsonObject {
  const state = new Map<string, 'open' | 'closed'>();
  const result: Record<string, JsonValue> = {};

  function visit(name: string): void {
    state.set(name, 'open');
    result[name] = rewritten(schemas[name] ?? {});
    state.set(name, 'closed');
  }

  function rewritten(schema: JsonValue): JsonValue {
    if (Array.isArray(schema)) return schema.map(rewritten);
    if (!isObject(schema)) return schema;
    const ref = schema['$ref'];
    if (typeof ref === 'string') {
      const name = ref.slice(prefix.length);
      if (state.get(name) === 'open') return {};
      if (!state.has(name)) visit(name);
      return schema;
    }
    const changed = immediate.flatMap((key) =>
      schema[key] === undefined ? [] : [[key, rewritten(schema[key])]],
    );
    return { ...schema, ...Object.fromEntries(changed) };
  }

  for (const name of Object.keys(schemas)) {
    if (!state.has(name)) visit(name);
  }
  return Object.fromEntries(Object.keys(schemas).map((name) => [name, result[name] ?? {}]));
}
