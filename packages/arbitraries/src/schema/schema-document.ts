import {
  isObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  type SchemaDialect,
} from '@plumbline/openapi';
import type { ReadDialect } from '../dialects/dialect.ts';
import { readDraft07 } from '../dialects/draft-07.ts';
import { readDraft202012 } from '../dialects/draft-2020-12.ts';
import { readOpenapi30 } from '../dialects/openapi-30.ts';
import { SchemaError } from '../schema-error.ts';
import { valueAt } from './json-pointer.ts';
import { type Entry, type Place, placeOf } from './place.ts';
import { indexResources, type Resource, type ResourceIndex } from './resource-index.ts';

const READERS: Readonly<Record<SchemaDialect, ReadDialect>> = {
  'openapi-3.0': readOpenapi30,
  'draft-2020-12': readDraft202012,
  'draft-07': readDraft07,
};

export type Direction = 'request' | 'response' | undefined;

/** A root document as one dialect and direction read it. Everything learned about its schemas is kept here. */
export class SchemaDocument {
  readonly root: JsonObject | boolean;
  readonly dialect: SchemaDialect;
  readonly direction: Direction;
  readonly #entries = new Map<string, readonly Entry[]>();
  #index: ResourceIndex | undefined;

  constructor(root: JsonObject | boolean, dialect: SchemaDialect, direction: Direction) {
    this.root = root;
    this.dialect = dialect;
    this.direction = direction;
  }

  /** The keywords of a schema in terms of draft 2020-12; none for `true` and `false`. */
  entries(place: Place): readonly Entry[] {
    if (typeof place.schema === 'boolean') return [];
    let known = this.#entries.get(place.pointer);
    if (known === undefined) {
      known = READERS[this.dialect](place.schema, place.pointer);
      this.#entries.set(place.pointer, known);
    }
    return known;
  }

  /** The schema that stands at a pointer, entered from `from`. */
  place(schema: JsonValue | undefined, pointer: JsonPointer, from?: Place): Place {
    if (typeof schema !== 'boolean' && !isObject(schema)) {
      throw new SchemaError(
        'invalid-schema',
        pointer,
        'a schema must be an object, true or false',
        'Put a schema here.',
      );
    }
    return placeOf(schema, pointer, this.#scopeFor(pointer, from));
  }

  /** Where a `$ref` or `$dynamicRef` leads. */
  resolve(entry: Entry, from: Place): Place {
    const reference = String(entry.value);
    const pointer = this.#locate(reference, from) ?? this.#dangling(reference, entry);
    const dynamic = entry.keyword === '$dynamicRef' ? this.#outermost(reference, pointer, from) : pointer;
    const schema = dynamic === '' ? this.root : valueAt(this.root, dynamic);
    if (schema === undefined) this.#dangling(reference, entry);
    return this.place(schema, dynamic, from);
  }

  get #resources(): ResourceIndex {
    this.#index ??= indexResources(this.root);
    return this.#index;
  }

  #locate(reference: string, from: Place): JsonPointer | undefined {
    if (this.dialect === 'openapi-3.0' && reference.startsWith('#')) {
      return reference === '#' ? '' : decodeFragment(reference.slice(1));
    }
    const home = this.#resourceOf(from.pointer);
    if (!URL.canParse(reference, home.uri)) return undefined;
    const url = new URL(reference, home.uri);
    const fragment = decodeFragment(url.hash.slice(1));
    url.hash = '';
    const uri = url.href.replace(/#$/, '');
    const target = this.#resources.resources.find((one) => one.uri === uri);
    if (target === undefined || fragment === undefined) return undefined;
    if (fragment === '') return target.pointer;
    return fragment.startsWith('/') ? target.pointer + fragment : target.anchors.get(fragment);
  }

  #resourceOf(pointer: JsonPointer): Resource {
    const { resources } = this.#resources;
    const found = resources.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
    return found ?? (resources.at(-1) as Resource);
  }

  #scopeFor(pointer: JsonPointer, from: Place | undefined): readonly JsonPointer[] {
    if (this.dialect !== 'draft-2020-12' || !this.#resources.hasDynamicAnchors) return [];
    const before = from?.scope ?? [];
    const here = this.#resourceOf(pointer).pointer;
    return before.includes(here) ? before : [...before, here];
  }

  /** `$dynamicRef` leads to the outermost resource that has the anchor, if the one it names is dynamic (core, 8.2.3.2). */
  #outermost(reference: string, pointer: JsonPointer, from: Place): JsonPointer {
    const name = decodeFragment(reference.split('#')[1] ?? '');
    if (name === undefined || this.#resourceOf(pointer).dynamicAnchors.get(name) !== pointer) return pointer;
    for (const entered of from.scope) {
      const anchored = this.#resourceOf(entered).dynamicAnchors.get(name);
      if (anchored !== undefined) return anchored;
    }
    return pointer;
  }

  #dangling(reference: string, entry: Entry): never {
    throw new SchemaError(
      'unresolved-ref',
      entry.pointer,
      `\`${reference}\` leads to nothing in this document`,
      'References must stay inside the document: bundle it first, and check the spelling of the pointer.',
    );
  }
}

function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
