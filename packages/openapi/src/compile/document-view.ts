import type { SourceLocation } from '../contract.ts';
import { isObject, type JsonObject, type JsonPointer, type JsonValue, member } from '../json.ts';
import type { SpecVersion } from '../load/loaded-spec.ts';
import { isReference } from '../load/loaded-spec.ts';
import { appendPointer, fragmentToPointer, getAtPointer } from '../pointer.ts';
import type { SpecErrorCode, SpecProblem } from '../spec-error.ts';

/** An object of the bundled document and where it stands, references followed. */
export interface ObjectAt {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

/** What compiling needs of a bundled document. */
export interface DocumentView {
  readonly document: JsonObject;
  readonly version: SpecVersion;
  readonly problems: SpecProblem[];
  /** An object that stands at a pointer, or what its reference leads to. */
  settle(value: JsonValue | undefined, pointer: JsonPointer): ObjectAt | undefined;
  /** The object under a key, references followed; undefined when there is none. */
  child(at: ObjectAt, key: string): ObjectAt | undefined;
  /** The named objects under a key; `x-…` left out where `extensible`. */
  children(
    at: ObjectAt,
    key: string,
    extensible?: boolean,
  ): readonly (ObjectAt & { readonly name: string })[];
  report(code: SpecErrorCode, pointer: JsonPointer, message: string, hint: string): void;
  locate(pointer: JsonPointer): SourceLocation | undefined;
}

export function createDocumentView(
  document: JsonObject,
  version: SpecVersion,
  locate: (pointer: JsonPointer) => SourceLocation | undefined,
  problems: SpecProblem[],
): DocumentView {
  return { document, version, problems, settle, child, children, report, locate };

  function child(at: ObjectAt, key: string): ObjectAt | undefined {
    return settle(member(at.value, key), appendPointer(at.pointer, key));
  }

  function children(at: ObjectAt, key: string, extensible = false): readonly (ObjectAt & { name: string })[] {
    const container = child(at, key);
    if (!container) return [];
    return Object.keys(container.value)
      .filter((name) => !extensible || !name.startsWith('x-'))
      .flatMap((name) => {
        const found = child(container, name);
        return found ? [{ ...found, name }] : [];
      });
  }

  function settle(value: JsonValue | undefined, pointer: JsonPointer): ObjectAt | undefined {
    let current = value;
    let place = pointer;
    // It ends: circles of references have been refused on loading.
    while (isReference(current)) {
      place = fragmentToPointer(current.$ref);
      current = getAtPointer(document, place);
    }
    return isObject(current) ? { value: current, pointer: place } : undefined;
  }

  function report(code: SpecErrorCode, pointer: JsonPointer, message: string, hint: string): void {
    const location = locate(pointer);
    problems.push({ code, message, hint, pointer, ...(location && { location }) });
  }
}

/** Text of a member, or the fallback. */
export function textOf(value: JsonObject, key: string, fallback = ''): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : fallback;
}
