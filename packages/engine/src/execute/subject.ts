import type { JsonValue } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';

/** One item of the target that a scenario works on. */
export interface Subject {
  readonly resource: Resource;
  /** Every path parameter that leads to it, parents' included. */
  readonly ids: Readonly<Record<string, JsonValue>>;
  /** Made by this run: it may be changed and must be removed. */
  readonly own: boolean;
  /** That it is the run's own is certain; until then nothing changes or removes it. */
  proven: boolean;
  /** The name with the run's prefix that its create sent. */
  readonly sentName?: { readonly field: string; readonly value: string };
  /** What the target last said it looks like. */
  representation: JsonValue | undefined;
}

/** A well-formed id that names nothing: the given one with its last half mirrored within each character's class. */
export function absentIdLike(id: JsonValue | undefined): JsonValue {
  if (typeof id === 'number') return Math.abs(id) < 1_000_000_000 ? 2_000_000_011 - id : id - 1_000_000_007;
  const text = typeof id === 'string' && id !== '' ? id : '00000000-0000-4000-8000-7e57ab5e0000';
  const half = text.length < 8 ? 0 : Math.floor(text.length / 2);
  const hex = /^[0-9a-f-]+$/i.test(text);
  return text.slice(0, half) + [...text.slice(half)].map((char) => mirror(char, hex)).join('');
}

function mirror(char: string, hex: boolean): string {
  const alphabet = hex ? '0123456789abcdef' : alphabets.find((each) => each.includes(char));
  const at = alphabet?.indexOf(char.toLowerCase() === char ? char : hex ? char.toLowerCase() : char) ?? -1;
  if (alphabet === undefined || at < 0) return char;
  return alphabet[alphabet.length - 1 - at] ?? char;
}

const alphabets = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
