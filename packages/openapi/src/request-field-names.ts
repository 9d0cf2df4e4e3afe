import type { Contract } from './contract.ts';
import { isObject, type JsonValue, member } from './json.ts';
import { fragmentToPointer, getAtPointer } from './pointer.ts';
import { childShape, objectName, type Shape, schemaShape } from './structure/shapes.ts';

/**
 * The name of every parameter, and of every property that a schema of a parameter or a request body declares, at any
 * depth and through references.
 */
export function requestFieldNames(contract: Contract): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<object>();
  for (const { parameters, requestBody } of contract.operations) {
    for (const { name, schema, content } of parameters) {
      names.add(name);
      walk(schema?.schema ?? content?.schema?.schema);
    }
    for (const { schema } of requestBody?.content ?? []) walk(schema?.schema);
  }
  return names;

  /** By a list of what is left, since schemas nest as deep as their author likes. */
  function walk(root: JsonValue | undefined): void {
    const left: (readonly [JsonValue | undefined, Shape])[] = [[root, schemaShape]];
    for (let next = left.pop(); next; next = left.pop()) {
      const [value, shape] = next;
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (isObject(value) && objectName(shape) === 'schema') {
        const properties = member(value, 'properties');
        if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
        const reference = member(value, '$ref');
        if (typeof reference === 'string') left.push([referenced(reference), schemaShape]);
      }
      for (const key of Object.keys(value)) {
        const child = childShape(shape, value, key);
        if (child) left.push([member(value, key), child]);
      }
    }
  }

  function referenced(reference: string): JsonValue | undefined {
    return getAtPointer(contract.document, fragmentToPointer(reference));
  }
}
