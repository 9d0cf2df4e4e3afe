import { NEVER } from '../facts/fact.ts';
import { fails, holds, type Keyword, originAt } from './keyword.ts';

/** Schemas of members by name (applicators, section 10.3.2.1). */
export const properties: Keyword = {
  name: 'properties',
  assert: (entry, context) => [
    context.inside(entry).map(([name, place]) => ({
      kind: 'member',
      name,
      goal: holds(place),
      origin: originAt(entry, place.pointer),
    })),
  ],
  deny: (entry, context) =>
    context.inside(entry).map(([name, place]) => [
      { kind: 'types', types: ['object'] },
      { kind: 'required', name },
      { kind: 'member', name, goal: fails(place) },
    ]),
  edges(fact) {
    if (fact.kind !== 'member') return [];
    return [
      {
        facts: [
          { kind: 'types', types: ['object'] },
          { kind: 'required', name: fact.name },
        ],
        description: `with ${fact.name}`,
      },
      {
        facts: [
          { kind: 'types', types: ['object'] },
          { kind: 'member', name: fact.name, goal: NEVER },
        ],
        description: `without ${fact.name}`,
      },
    ];
  },
  breaks(fact) {
    if (fact.kind !== 'member' || !fact.goal.some(({ place, negated }) => place.schema === negated))
      return [];
    return [
      {
        facts: [
          { kind: 'types', types: ['object'] },
          { kind: 'required', name: fact.name },
        ],
        description: `with ${fact.name}, which is never allowed`,
      },
    ];
  },
};
