import { combine } from '../facts/combine.ts';
import { type Alternatives, type Fact, NEVER } from '../facts/fact.ts';
import { type Keyword, originAt } from './keyword.ts';

/** Schemas that hold for the whole object when a member is there (applicators, section 10.2.2.4). */
export const dependentSchemas: Keyword = {
  name: 'dependentSchemas',
  assert(entry, context) {
    let all: Alternatives = [[]];
    for (const [name, place] of context.inside(entry)) {
      const branch: Fact = {
        kind: 'branch',
        breakable: false,
        choice: `with ${name}`,
        origin: originAt(entry, place.pointer),
      };
      const present = combine(
        [[{ kind: 'types', types: ['object'] }, branch, { kind: 'required', name }]],
        context.expand({ place, negated: false }),
      );
      all = combine(all, [[{ kind: 'member', name, goal: NEVER }], ...present]);
    }
    return all;
  },
  deny: (entry, context) =>
    context.inside(entry).flatMap(([name, place]) =>
      combine(
        [
          [
            { kind: 'types', types: ['object'] },
            { kind: 'required', name },
          ],
        ],
        context.expand({ place, negated: true }),
      ),
    ),
};
