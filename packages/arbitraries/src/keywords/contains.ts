import type { Fact, Shape } from '../facts/fact.ts';
import { holds, type Keyword, type KeywordContext, originAt, originOf, type Variation } from './keyword.ts';

/**
 * How many items satisfy a schema, with `minContains` and `maxContains` beside it
 * (applicators, section 10.3.1.3; validation, sections 6.4.4 and 6.4.5).
 */
export const contains: Keyword = {
  name: 'contains',
  assert(entry, context) {
    const goal = holds(context.only(entry));
    const { min, max } = counts(context);
    const least = context.sibling('minContains');
    const most = context.sibling('maxContains');
    const facts: Fact[] = [];
    if (min > 0) {
      const origin = least === undefined ? originOf(entry) : originAt(least, least.pointer);
      facts.push({ kind: 'contains', from: 0, min, max: FOREVER, goal, origin });
    }
    if (most !== undefined)
      facts.push({ kind: 'contains', from: 0, min: 0, max, goal, origin: originOf(most) });
    return [facts];
  },
  deny(entry, context) {
    const goal = holds(context.only(entry));
    const { min, max } = counts(context);
    const typed: Fact = { kind: 'types', types: ['array'] };
    const out: Shape[] = [];
    if (min > 0) out.push([typed, { kind: 'contains', from: 0, min: 0, max: min - 1, goal }]);
    if (Number.isFinite(max))
      out.push([typed, { kind: 'contains', from: 0, min: max + 1, max: FOREVER, goal }]);
    return out;
  },
  edges: countEdges,
  breaks: countBreaks,
};

const FOREVER = Number.POSITIVE_INFINITY;

function counts(context: KeywordContext): { readonly min: number; readonly max: number } {
  return {
    min: Number(context.sibling('minContains')?.value ?? 1),
    max: Number(context.sibling('maxContains')?.value ?? FOREVER),
  };
}

/** Exactly the bound of either side. */
export function countEdges(fact: Fact): readonly Variation[] {
  if (fact.kind !== 'contains') return [];
  return [exactly(fact, Number.isFinite(fact.max) ? fact.max : fact.min)];
}

export function countBreaks(fact: Fact): readonly Variation[] {
  if (fact.kind !== 'contains') return [];
  return [exactly(fact, Number.isFinite(fact.max) ? fact.max + 1 : fact.min - 1)];
}

function exactly(fact: Fact & { readonly kind: 'contains' }, count: number): Variation {
  return {
    facts: [
      { kind: 'types', types: ['array'] },
      { kind: 'contains', from: 0, min: count, max: count, goal: fact.goal },
    ],
    description: `${count} ${count === 1 ? 'item that matches' : 'items that match'} contains`,
  };
}
