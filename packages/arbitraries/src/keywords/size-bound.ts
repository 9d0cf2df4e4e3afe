import type { Fact, Shape } from '../facts/fact.ts';
import { type Keyword, originOf, type Variation } from './keyword.ts';

type Of = 'string' | 'array' | 'object';

const UNITS: Readonly<Record<Of, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
  object: ['property', 'properties'],
};

/** The six keywords that bound how long a string, an array or an object is. */
export function sizeBound(name: string, of: Of, side: 'min' | 'max'): Keyword {
  return {
    name,
    assert(entry) {
      const bound = Number(entry.value);
      const origin = originOf(entry);
      return [[side === 'min' ? { ...size(of, bound, FOREVER), origin } : { ...size(of, 0, bound), origin }]];
    },
    deny(entry) {
      const bound = Number(entry.value);
      const typed: Fact = { kind: 'types', types: [of] };
      if (side === 'max') return [[typed, size(of, bound + 1, FOREVER)]];
      return bound === 0 ? [] : [[typed, size(of, 0, bound - 1)]];
    },
    edges: (fact) => (fact.kind === 'size' ? edgesOf(fact, side) : []),
    breaks: (fact) => (fact.kind === 'size' ? breaksOf(fact, side) : []),
  };
}

const FOREVER = Number.POSITIVE_INFINITY;
/** Longer strings and lists than this are not made: the bound is then out of reach, not tested. */
const MAKEABLE: Readonly<Record<Of, number>> = { string: 100_000, array: 2_000, object: 500 };

function size(of: Of, min: number, max: number): Fact & { readonly kind: 'size' } {
  return { kind: 'size', of, min, max };
}

function edgesOf(fact: Fact & { readonly kind: 'size' }, side: 'min' | 'max'): readonly Variation[] {
  const wanted = side === 'min' ? [fact.min, fact.min + 1] : [fact.max, fact.max - 1];
  return wanted
    .filter((count) => count >= 0 && count <= MAKEABLE[fact.of])
    .map((count) => exactly(fact.of, count));
}

function breaksOf(fact: Fact & { readonly kind: 'size' }, side: 'min' | 'max'): readonly Variation[] {
  const wanted = side === 'min' ? [fact.min - 1, 0] : [fact.max + 1];
  return [...new Set(wanted)]
    .filter((count) => count >= 0 && count <= MAKEABLE[fact.of] && (side === 'max' || count < fact.min))
    .map((count) => exactly(fact.of, count));
}

function exactly(of: Of, count: number): Variation {
  const facts: Shape = [{ kind: 'types', types: [of] }, size(of, count, count)];
  return { facts, description: `${count} ${UNITS[of][count === 1 ? 0 : 1]}` };
}
