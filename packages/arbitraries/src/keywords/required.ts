import { NEVER } from '../facts/fact.ts';
import { child } from '../schema/json-pointer.ts';
import { type Keyword, originAt } from './keyword.ts';

/** Members that must be there (validation, section 6.5.3). Each name stands for itself. */
export const required: Keyword = {
  name: 'required',
  assert: (entry) => [
    (entry.value as readonly string[]).map((name, index) => ({
      kind: 'required',
      name,
      origin: originAt(entry, child(entry.pointer, index)),
    })),
  ],
  deny: (entry) =>
    (entry.value as readonly string[]).map((name) => [
      { kind: 'types', types: ['object'] },
      { kind: 'member', name, goal: NEVER },
    ]),
  breaks: (fact) =>
    fact.kind === 'required'
      ? [
          {
            facts: [
              { kind: 'types', types: ['object'] },
              { kind: 'member', name: fact.name, goal: NEVER },
            ],
            description: `without the required property ${JSON.stringify(fact.name)}`,
          },
        ]
      : [],
};
