import type { JsonPointer, JsonValue } from '@plumbline/openapi';

/** Appends one reference token (RFC 6901, section 3). */
export function child(pointer: JsonPointer, token: string | number): JsonPointer {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function tokens(pointer: JsonPointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer; undefined when it leads nowhere. */
export function valueAt(root: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  let here: JsonValue | undefined = root;
  for (const token of tokens(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, token)) return undefined;
    here = (here as Readonly<Record<string, JsonValue>>)[token];
  }
  return here;
}
