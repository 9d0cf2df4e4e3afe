import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';

export interface Resolved {
  /** The pointer in its one normal form, without percent-encoding. */
  readonly pointer: JsonPointer;
  readonly value: JsonValue;
}

/** What a local reference leads to: `#/a/b`, percent-encoded or not (RFC 6901, 6). Nothing for any other reference. */
export function resolvePointer(document: JsonObject, ref: string): Resolved | undefined {
  if (!ref.startsWith('#/')) return undefined;
  const raw = ref.slice(1);
  // A name may hold a percent sign that is not an escape, so the text as it stands is tried too.
  for (const pointer of new Set([decoded(raw), raw])) {
    const value = pointer
      .slice(1)
      .split('/')
      .reduce<JsonValue | undefined>((at, token) => member(at, token), document);
    if (value !== undefined) return { pointer, value };
  }
  return undefined;
}

function member(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
  return Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
