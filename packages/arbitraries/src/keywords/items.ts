import type { Fact } from '../facts/fact.ts';
import { fails, holds, type Keyword, type KeywordContext, originOf, type Variation } from './keyword.ts';

/** A schema for every item after those of `prefixItems` (applicators, section 10.3.1.2). */
export const items: Keyword = {
  name: 'items',
  assert: (entry, context) => [
    [
      {
        kind: 'rest',
        from: prefixLength(context),
        goal: holds(context.only(entry)),
        origin: originOf(entry),
      },
    ],
  ],
  deny: (entry, context) => [
    [
      { kind: 'types', types: ['array'] },
      {
        kind: 'contains',
        from: prefixLength(context),
        min: 1,
        max: Number.POSITIVE_INFINITY,
        goal: fails(context.only(entry)),
      },
    ],
  ],
  edges: (fact) => (fact.kind === 'rest' ? lengths(fact.from) : []),
  breaks: (fact) => (fact.kind === 'rest' ? surplus(fact) : []),
};

function prefixLength(context: KeywordContext): number {
  const prefix = context.sibling('prefixItems');
  return prefix === undefined ? 0 : context.inside(prefix).length;
}

function lengths(from: number): readonly Variation[] {
  return [0, 1].map((more) => ({
    facts: [
      { kind: 'types', types: ['array'] },
      { kind: 'size', of: 'array', min: from + more, max: from + more },
    ],
    description: from + more === 0 ? 'no items' : from + more === 1 ? 'one item' : `${from + more} items`,
  }));
}

/** Where no further item is allowed at all, one more breaks it; other schemas are broken from inside. */
export function surplus(fact: Fact & { readonly kind: 'rest' }): readonly Variation[] {
  if (!fact.goal.some(({ place, negated }) => place.schema === negated)) return [];
  return [
    {
      facts: [
        { kind: 'types', types: ['array'] },
        { kind: 'size', of: 'array', min: fact.from + 1, max: fact.from + 1 },
      ],
      description: `an item beyond the ${fact.from} allowed`,
    },
  ];
}
