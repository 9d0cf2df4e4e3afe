import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';
import { formatNamed } from '../formats/formats.ts';
import { hiddenNames, IN_PLACE } from '../schema/hidden-names.ts';
import type { Entry, Place } from '../schema/place.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { subschemas } from '../schema/subschemas.ts';
import { ASSERTIONS } from '../schema/vocabulary.ts';

/** Where a schema in normal form comes from. */
export interface NormalOrigin {
  readonly pointer: JsonPointer;
  /** The authored name of each keyword of the normal form. */
  readonly authored: ReadonlyMap<string, string>;
}

type NormalSchema = boolean | { [keyword: string]: unknown };

/**
 * Schemas of a document as plain draft 2020-12: dialect, direction and `$id`s resolved away, each target of a
 * reference under an id of its own, so that one compilation serves every schema that refers to it.
 */
export class NormalSchemas {
  readonly #document: SchemaDocument;
  readonly #ids = new Map<string, string>();
  readonly #origins = new WeakMap<object, NormalOrigin>();
  readonly #pending: { id: string; place: Place; hidden: ReadonlySet<string> }[] = [];

  constructor(document: SchemaDocument) {
    this.#document = document;
  }

  /** The id of a schema, and all schemas that were not handed out before and are needed for it. */
  request(place: Place): {
    readonly id: string;
    readonly added: readonly (readonly [string, NormalSchema])[];
  } {
    const id = this.#idOf(place, hiddenNames(this.#document, place));
    const added: (readonly [string, NormalSchema])[] = [];
    for (let task = this.#pending.pop(); task !== undefined; task = this.#pending.pop()) {
      added.push([task.id, this.#normalise(task.place, task.hidden)]);
    }
    return { id, added };
  }

  originOf(normal: unknown): NormalOrigin | undefined {
    return typeof normal === 'object' && normal !== null ? this.#origins.get(normal) : undefined;
  }

  #idOf(place: Place, hidden: ReadonlySet<string>): string {
    const key = hidden.size === 0 ? place.key : `${place.key}|${JSON.stringify([...hidden].sort())}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `schema:${this.#ids.size}`;
      this.#ids.set(key, id);
      this.#pending.push({ id, place, hidden });
    }
    return id;
  }

  #normalise(place: Place, hidden: ReadonlySet<string>): NormalSchema {
    if (place.schema === true) return true;
    const normal: { [keyword: string]: unknown } = {};
    const authored = new Map<string, string>();
    if (place.schema === false) {
      normal['not'] = {};
      authored.set('not', 'false');
    }
    for (const entry of this.#document.entries(place)) {
      const name = entry.keyword === '$dynamicRef' ? '$ref' : entry.keyword;
      const value = this.#valueOf(entry, place, hidden);
      if (value === undefined) continue;
      if (name in normal) {
        // `$ref` and `$dynamicRef` side by side, or a keyword with its predecessor.
        normal['allOf'] = [...((normal['allOf'] as unknown[] | undefined) ?? []), { [name]: value }];
      } else {
        normal[name] = value;
        authored.set(name, entry.authored);
      }
    }
    this.#origins.set(normal, { pointer: place.pointer, authored });
    return normal;
  }

  #valueOf(entry: Entry, place: Place, hidden: ReadonlySet<string>): unknown {
    if (entry.keyword === '$ref' || entry.keyword === '$dynamicRef') {
      return this.#idOf(this.#document.resolve(entry, place), hidden);
    }
    if (entry.keyword === 'format')
      return formatNamed(String(entry.value))?.accepts ? entry.value : undefined;
    if (entry.keyword === 'required') return visible(entry.value, hidden);
    if (entry.keyword === 'dependentRequired') {
      return Object.fromEntries(
        Object.entries(entry.value as JsonObject).map(([name, needs]) => [name, visible(needs, hidden)]),
      );
    }
    const kind = ASSERTIONS.get(entry.keyword);
    if (kind === 'schema') return this.#only(entry, place, hidden);
    if (kind !== 'schemas' && kind !== 'schema-map' && kind !== 'pattern-schema-map') return entry.value;
    const inner = subschemas(this.#document, entry, place).map(
      ([key, part]) => [key, this.#inner(entry, part, hidden)] as const,
    );
    return kind === 'schemas' ? inner.map(([, schema]) => schema) : Object.fromEntries(inner);
  }

  #only(entry: Entry, place: Place, hidden: ReadonlySet<string>): NormalSchema {
    if (typeof entry.value === 'boolean') return entry.value;
    return this.#inner(entry, this.#document.place(entry.value, entry.pointer, place), hidden);
  }

  #inner(entry: Entry, part: Place, hidden: ReadonlySet<string>): NormalSchema {
    const same = IN_PLACE.has(entry.keyword) || entry.keyword === 'not';
    return this.#normalise(part, same ? hidden : hiddenNames(this.#document, part));
  }
}

function visible(names: JsonValue | undefined, hidden: ReadonlySet<string>): readonly JsonValue[] {
  const list = [...new Set(names as readonly JsonValue[])];
  return list.filter((name) => !hidden.has(String(name)));
}
