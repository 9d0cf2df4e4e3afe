import type { Dice } from '../values/dice.ts';
import { type CodePointSet, complement, intersect, nth, ranges, sizeOf } from './code-point-set.ts';

const LETTERS_AND_DIGITS = ranges([0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a]);
const PRINTABLE_ASCII = ranges([0x20, 0x7e]);
/** Letters of several scripts, and pictures outside the basic plane: each survives UTF-8 and stands for itself. */
const MANY_SCRIPTS = ranges(
  [0xe0, 0xf6],
  [0x100, 0x17f],
  [0x3b1, 0x3c9],
  [0x430, 0x44f],
  [0x5d0, 0x5ea],
  [0x627, 0x63a],
  [0x905, 0x939],
  [0x3041, 0x3096],
  [0x4e00, 0x4eff],
  [0xac00, 0xacff],
  [0x1f600, 0x1f64f],
);
/** Controls, private use and noncharacters are drawn only when nothing else is allowed. */
const SEEMLY = complement(
  ranges(
    [0, 0x1f],
    [0x7f, 0x9f],
    [0x2028, 0x2029],
    [0xe000, 0xf8ff],
    [0xfdd0, 0xfdef],
    [0xfff0, 0xffff],
    [0xe0000, 0x10ffff],
  ),
);
const PALETTES: readonly (readonly [number, CodePointSet])[] = [
  [60, LETTERS_AND_DIGITS],
  [25, PRINTABLE_ASCII],
  [15, MANY_SCRIPTS],
];

export function drawCharacter(dice: Dice, from: CodePointSet): string {
  const size = sizeOf(from);
  if (size === 1) return String.fromCodePoint(nth(from, 0));
  const roll = dice.nextInt(0, 99);
  let floor = 0;
  for (const [share, palette] of PALETTES) {
    floor += share;
    const allowed = within(from, palette);
    if (roll < floor && allowed.length > 0) return pick(dice, allowed);
  }
  for (const palette of [PRINTABLE_ASCII, MANY_SCRIPTS, SEEMLY]) {
    const allowed = within(from, palette);
    if (allowed.length > 0) return pick(dice, allowed);
  }
  return pick(dice, from);
}

/** The plainest member: `a`, `0`, `A`, then ASCII, then whatever there is. */
export function plainestCharacter(from: CodePointSet): string {
  for (const [low, high] of PLAINEST) {
    const allowed = intersect(from, [[low, high]]);
    if (allowed.length > 0) return String.fromCodePoint(nth(allowed, 0));
  }
  return String.fromCodePoint(nth(from, 0));
}

const PLAINEST: readonly (readonly [number, number])[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0xa0, 0xd7ff],
  [0xe000, 0x10ffff],
];

const cache = new WeakMap<CodePointSet, Map<CodePointSet, CodePointSet>>();

function within(set: CodePointSet, palette: CodePointSet): CodePointSet {
  let row = cache.get(set);
  if (row === undefined) {
    row = new Map();
    cache.set(set, row);
  }
  let both = row.get(palette);
  if (both === undefined) {
    both = intersect(set, palette);
    row.set(palette, both);
  }
  return both;
}

function pick(dice: Dice, from: CodePointSet): string {
  return String.fromCodePoint(nth(from, dice.nextInt(0, sizeOf(from) - 1)));
}
