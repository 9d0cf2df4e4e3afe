import { fails, holds, type Keyword, originOf } from './keyword.ts';

/** A schema for the names of all members (applicators, section 10.3.2.4). */
export const propertyNames: Keyword = {
  name: 'propertyNames',
  assert: (entry, context) => [
    [{ kind: 'names', goal: holds(context.only(entry)), origin: originOf(entry) }],
  ],
  deny: (entry, context) => [
    [
      { kind: 'types', types: ['object'] },
      { kind: 'some-member', names: { kind: 'satisfying', goal: fails(context.only(entry)) }, goal: [] },
    ],
  ],
  breaks(fact) {
    if (fact.kind !== 'names') return [];
    const goal = fact.goal.map(({ place, negated }) => ({ place, negated: !negated }));
    return [
      {
        facts: [
          { kind: 'types', types: ['object'] },
          { kind: 'some-member', names: { kind: 'satisfying', goal }, goal: [] },
        ],
        description: 'with a property of a name that is not allowed',
      },
    ];
  },
};
