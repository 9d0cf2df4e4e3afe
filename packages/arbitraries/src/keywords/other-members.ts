import type { Fact } from '../facts/fact.ts';
import type { Variation } from './keyword.ts';

type Members = Fact & { readonly kind: 'members' };

/** A member that only this keyword speaks of, present; and where it forbids all such members, one of them. */
export function memberEdges(fact: Fact): readonly Variation[] {
  if (fact.kind !== 'members' || forbids(fact)) return [];
  return [
    {
      facts: [
        { kind: 'types', types: ['object'] },
        { kind: 'some-member', names: fact.names, goal: [] },
      ],
      description: 'with one further property',
    },
  ];
}

export function memberBreaks(fact: Fact): readonly Variation[] {
  if (fact.kind !== 'members' || !forbids(fact)) return [];
  return [
    {
      facts: [
        { kind: 'types', types: ['object'] },
        { kind: 'some-member', names: fact.names, goal: [] },
      ],
      description: 'with a property that is not allowed',
    },
  ];
}

function forbids(fact: Members): boolean {
  return fact.goal.some(({ place, negated }) => place.schema === negated);
}
