import type { SchemaDialect } from '../contract.ts';
import { isObject, type JsonObject, type JsonPointer, type JsonValue, member } from '../json.ts';
import { dialectOfUri } from '../load/check-header.ts';
import { appendPointer } from '../pointer.ts';
import { childShape, documentShape, type ObjectName, objectName, type Shape } from '../structure/shapes.ts';

/** An object of the bundled document that OpenAPI knows by name; schemas may be booleans or malformed. */
export interface Visited {
  readonly name: ObjectName;
  readonly value: JsonValue;
  readonly pointer: JsonPointer;
  /** Of the schemas in here: that of the document, or what the nearest `$schema` says. */
  readonly dialect: SchemaDialect;
}

/** Calls `visit` for every OpenAPI object and schema that stands in a document; references are not followed. */
export function walkDocument(
  document: JsonObject,
  dialect: SchemaDialect,
  visit: (visited: Visited) => void,
): void {
  walk(document, documentShape, '', dialect);

  function walk(value: JsonValue, shape: Shape, pointer: JsonPointer, inherited: SchemaDialect): void {
    const name = Array.isArray(value) && shape.type !== 'object' ? undefined : objectName(shape);
    const declared = name === 'schema' ? member(value, '$schema') : undefined;
    const own = typeof declared === 'string' ? (dialectOfUri(declared) ?? inherited) : inherited;
    if (name) visit({ name, value, pointer, dialect: own });
    if (!isObject(value) && !Array.isArray(value)) return;
    for (const key of Object.keys(value)) {
      const next = childShape(shape, value, key);
      if (next) walk(member(value, key) ?? null, next, appendPointer(pointer, key), own);
    }
  }
}
