import { pathToFileURL } from 'node:url';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { SourceFile } from './source-file.ts';

/** The `$id`s and anchors of all files (JSON Schema 2020-12 core, section 8.2). */
export interface SchemaResources {
  add(file: SourceFile): void;
  /** The schema that declares a URI, without fragment. */
  byUri(uri: string): { readonly file: SourceFile; readonly root: JsonObject } | undefined;
  /** The base URI of what stands in an object. */
  baseOf(container: object, file: SourceFile): string;
  /** The nearest enclosing object with an `$id`, else the root of the file. */
  rootOf(container: object, file: SourceFile): JsonValue;
  anchor(root: JsonValue, name: string): JsonObject | undefined;
  anchorNames(root: JsonValue): Iterable<string>;
  /** Every schema with this `$dynamicAnchor`. */
  dynamicAnchors(name: string): ReadonlySet<JsonObject>;
}

/** `enabled` is false for OpenAPI 3.0, which has neither. */
export function createSchemaResources(enabled: boolean): SchemaResources {
  const byUri = new Map<string, { file: SourceFile; root: JsonObject }>();
  const resource = new WeakMap<object, { readonly root: JsonValue; readonly base: string }>();
  const anchors = new Map<JsonValue, Map<string, JsonObject>>();
  const dynamic = new Map<string, Set<JsonObject>>();
  const known = new Set<SourceFile>();

  return {
    add(file) {
      if (!enabled || known.has(file)) return;
      known.add(file);
      if (/\$(id|anchor|dynamicAnchor)\b/.test(file.text)) {
        scan(file.value, { root: file.value, base: fileUrl(file) }, file);
      }
    },
    byUri: (uri) => byUri.get(uri),
    baseOf: (container, file) => resource.get(container)?.base ?? fileUrl(file),
    rootOf: (container, file) => resource.get(container)?.root ?? file.value,
    anchor: (root, name) => anchors.get(root)?.get(name),
    anchorNames: (root) => anchors.get(root)?.keys() ?? [],
    dynamicAnchors: (name) => dynamic.get(name) ?? new Set(),
  };

  function scan(value: JsonValue, enclosing: { root: JsonValue; base: string }, file: SourceFile): void {
    if (typeof value !== 'object' || value === null || resource.has(value)) return;
    let current = enclosing;
    if (isObject(value)) {
      const id = text(value, '$id');
      if (id?.startsWith('#')) {
        addAnchor(current.root, id.slice(1), value);
      } else if (id !== undefined && URL.canParse(id, current.base)) {
        const base = new URL(id, current.base).href.replace(/#.*$/s, '');
        current = { root: value, base };
        if (!byUri.has(base)) byUri.set(base, { file, root: value });
      }
      const anchor = text(value, '$anchor');
      if (anchor !== undefined) addAnchor(current.root, anchor, value);
      const dynamicAnchor = text(value, '$dynamicAnchor');
      if (dynamicAnchor !== undefined) {
        addAnchor(current.root, dynamicAnchor, value);
        const all = dynamic.get(dynamicAnchor) ?? new Set();
        dynamic.set(dynamicAnchor, all.add(value));
      }
    }
    resource.set(value, current);
    for (const child of Object.values(value)) scan(child as JsonValue, current, file);
  }

  function addAnchor(root: JsonValue, name: string, schema: JsonObject): void {
    const named = anchors.get(root) ?? new Map<string, JsonObject>();
    if (!named.has(name)) named.set(name, schema);
    anchors.set(root, named);
  }
}

function text(value: JsonObject, key: string): string | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function fileUrl(file: SourceFile): string {
  return pathToFileURL(file.path).href;
}
