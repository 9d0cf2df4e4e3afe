import { isObject, type JsonValue } from '@plumbline/openapi';

/**
 * Values that are a little simpler: fewer members and items, shorter strings, numbers nearer to zero. Each is strictly
 * simpler than the value it came from, so repeated shrinking ends. Whether a candidate still serves is for the caller.
 */
export function* smallerValues(value: JsonValue): Generator<JsonValue> {
  if (value === true) yield false;
  else if (typeof value === 'number') yield* smallerNumbers(value);
  else if (typeof value === 'string') yield* smallerStrings(value);
  else if (Array.isArray(value)) yield* smallerArrays(value);
  else if (isObject(value)) yield* smallerObjects(value);
}

function* smallerNumbers(value: number): Generator<number> {
  if (value === 0) return;
  yield 0;
  if (!Number.isInteger(value)) yield Math.trunc(value) === 0 ? 0 : Math.trunc(value);
  if (value < 0) yield -value; // nearer to what most ranges hold; positive numbers never go back
  if (Math.abs(value) > 1) {
    const half = value / 2;
    yield Number.isInteger(value) ? Math.trunc(half) : half;
    if (Number.isInteger(value)) yield value - Math.sign(value);
  }
}

function* smallerStrings(value: string): Generator<string> {
  const chars = [...value];
  if (chars.length === 0) return;
  yield '';
  for (let size = chars.length >> 1; size >= 1; size = size >> 1) {
    for (let at = 0; at < chars.length; at += size)
      yield [...chars.slice(0, at), ...chars.slice(at + size)].join('');
  }
  for (const [at, char] of chars.entries()) {
    for (const plain of plainerThan(char))
      yield [...chars.slice(0, at), plain, ...chars.slice(at + 1)].join('');
  }
}

/** `a` is plainer than `0`, and both than all else. */
function plainerThan(char: string): readonly string[] {
  if (char === 'a') return [];
  return char === '0' ? ['a'] : ['a', '0'];
}

function* smallerArrays(value: readonly JsonValue[]): Generator<JsonValue> {
  if (value.length === 0) return;
  yield [];
  for (let size = value.length >> 1; size >= 1; size = size >> 1) {
    for (let at = 0; at < value.length; at += size) yield [...value.slice(0, at), ...value.slice(at + size)];
  }
  for (const [at, item] of value.entries()) {
    for (const smaller of smallerValues(item)) yield [...value.slice(0, at), smaller, ...value.slice(at + 1)];
  }
}

function* smallerObjects(value: { readonly [name: string]: JsonValue }): Generator<JsonValue> {
  const entries = Object.entries(value);
  if (entries.length === 0) return;
  yield {};
  for (let size = entries.length >> 1; size >= 1; size = size >> 1) {
    for (let at = 0; at < entries.length; at += size) {
      yield Object.fromEntries([...entries.slice(0, at), ...entries.slice(at + size)]);
    }
  }
  for (const [name, member] of entries) {
    for (const smaller of smallerValues(member)) yield { ...value, [name]: smaller };
  }
}
