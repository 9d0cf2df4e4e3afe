import { type JsonPointer, type JsonValue, member } from './json.ts';

/** Tokens of an RFC 6901 pointer, unescaped: `/a~1b/0` gives `['a/b', '0']`. */
export function parsePointer(pointer: JsonPointer): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(pointer.startsWith('/') ? 1 : 0)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer made of unescaped tokens. */
export function formatPointer(tokens: readonly (string | number)[]): JsonPointer {
  return tokens.map((token) => `/${escapeToken(token)}`).join('');
}

/** A pointer further down: `appendPointer('/paths', '/pets', 'get')` gives `/paths/~1pets/get`. */
export function appendPointer(pointer: JsonPointer, ...tokens: readonly (string | number)[]): JsonPointer {
  return pointer + formatPointer(tokens);
}

/** The value a pointer leads to, or undefined where there is none. References on the way are not followed. */
export function getAtPointer(document: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of parsePointer(pointer)) {
    value = member(value, token);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The fragment form of a pointer, as it stands in a `$ref`: `#/components/schemas/Pet`. */
export function pointerToFragment(pointer: JsonPointer): string {
  return `#${pointer.split('/').map(encodeFragment).join('/')}`;
}

/** The pointer of a `#/…` fragment, percent-decoded where it can be. */
export function fragmentToPointer(fragment: string): JsonPointer {
  const pointer = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function escapeToken(token: string | number): string {
  return String(token).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** RFC 3986 allows more characters in a fragment than `encodeURIComponent` leaves alone. */
function encodeFragment(token: string): string {
  return token.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/gu, (character) => encodeLoneSafe(character));
}

function encodeLoneSafe(character: string): string {
  try {
    return encodeURIComponent(character);
  } catch {
    return encodeURIComponent('\uFFFD');
  }
}
