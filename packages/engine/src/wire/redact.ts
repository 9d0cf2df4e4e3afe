import { type EncodedPattern, patternsOf } from './secret-patterns.ts';

export const redacted = '[redacted]';

/**
 * Replaces every secret in a text, however it got in: as it is, percent-encoded (any case, any part, more than once),
 * JSON-escaped, as an HTML entity, hex, or inside base64 and base64url at any alignment. Of a `user:password` the password
 * alone counts too. The time grows with the length of the text, whatever the text holds.
 */
export function redact(text: string, secrets: readonly { readonly value: string }[]): string {
  const ranges: Range[] = [];
  for (const value of valuesOf(secrets)) {
    for (const pattern of patternsOf(value)) findAll(text, pattern, ranges);
  }
  if (ranges.length === 0) return text;
  let clean = '';
  let at = 0;
  for (const [start, end] of merge(ranges)) {
    clean += text.slice(at, start) + redacted;
    at = end;
  }
  return clean + text.slice(at);
}

type Range = readonly [start: number, end: number];

function valuesOf(secrets: readonly { readonly value: string }[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { value } of secrets) {
    if (value !== '') values.add(value);
    const password = /^[^:\s]+:(.{4,})$/s.exec(value)?.[1];
    if (password !== undefined) values.add(password);
  }
  return values;
}

function findAll(text: string, pattern: EncodedPattern, ranges: Range[]): void {
  for (let at = 0; at < text.length; at++) {
    if (!pattern.startsWith(text.charCodeAt(at))) continue;
    const end = matchAt(text, at, pattern);
    if (end === undefined) continue;
    ranges.push(pattern.widen(text, at, end));
    at = end - 1;
  }
}

/** Follows every way to read the steps at once, so that no text makes it go back. */
function matchAt(text: string, start: number, pattern: EncodedPattern): number | undefined {
  let places: readonly number[] = [start];
  for (const step of pattern.steps) {
    const next = new Set<number>();
    for (const place of places) for (const end of step(text, place)) next.add(end);
    if (next.size === 0) return undefined;
    places = [...next];
  }
  return Math.max(...places);
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && range[0] < last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}
