/** A set of code points as sorted, separate, inclusive ranges. Surrogates belong to no set. */
export type CodePointSet = readonly (readonly [number, number])[];

const LAST = 0x10ffff;
const SURROGATES: CodePointSet = [[0xd800, 0xdfff]];

export const ANY: CodePointSet = [
  [0, 0xd7ff],
  [0xe000, LAST],
];

export function ranges(...pairs: readonly (readonly [number, number])[]): CodePointSet {
  const sorted = [...pairs].sort((left, right) => left[0] - right[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return subtract(merged, SURROGATES);
}

export function union(...sets: readonly CodePointSet[]): CodePointSet {
  return ranges(...sets.flat());
}

export function complement(set: CodePointSet): CodePointSet {
  return subtract(ANY, set);
}

export function intersect(left: CodePointSet, right: CodePointSet): CodePointSet {
  const out: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const [a, b] = left[i] as readonly [number, number];
    const [c, d] = right[j] as readonly [number, number];
    const from = Math.max(a, c);
    const to = Math.min(b, d);
    if (from <= to) out.push([from, to]);
    if (b < d) i += 1;
    else j += 1;
  }
  return out;
}

export function has(set: CodePointSet, codePoint: number): boolean {
  return set.some(([from, to]) => from <= codePoint && codePoint <= to);
}

export function sizeOf(set: CodePointSet): number {
  return set.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** The code point at an index below {@link sizeOf}. */
export function nth(set: CodePointSet, index: number): number {
  let left = index;
  for (const [from, to] of set) {
    if (left <= to - from) return from + left;
    left -= to - from + 1;
  }
  return set[0]?.[0] ?? 0;
}

/** All code points that a one-character regular expression matches; for `\p{…}`. */
export function matching(source: string): CodePointSet {
  const known = byProperty.get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^${source}$`, 'u');
  const found: [number, number][] = [];
  for (const [from, to] of ANY) {
    for (let point = from; point <= to; point += 1) {
      if (!pattern.test(String.fromCodePoint(point))) continue;
      const last = found.at(-1);
      if (last !== undefined && last[1] === point - 1) last[1] = point;
      else found.push([point, point]);
    }
  }
  byProperty.set(source, found);
  return found;
}

const byProperty = new Map<string, CodePointSet>();

function subtract(set: CodePointSet, minus: CodePointSet): CodePointSet {
  let left = set;
  for (const [from, to] of minus) {
    left = left.flatMap(([a, b]): CodePointSet => {
      if (b < from || a > to) return [[a, b]];
      const parts: [number, number][] = [];
      if (a < from) parts.push([a, from - 1]);
      if (b > to) parts.push([to + 1, b]);
      return parts;
    });
  }
  return left;
}
