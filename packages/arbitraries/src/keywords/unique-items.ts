import { type Keyword, originOf } from './keyword.ts';

/** No two items are equal (validation, section 6.4.3). */
export const uniqueItems: Keyword = {
  name: 'uniqueItems',
  assert: (entry) =>
    entry.value === true ? [[{ kind: 'unique', negated: false, origin: originOf(entry) }]] : [[]],
  deny: (entry) =>
    entry.value === true
      ? [
          [
            { kind: 'types', types: ['array'] },
            { kind: 'unique', negated: true },
          ],
        ]
      : [],
  breaks: (fact) =>
    fact.kind === 'unique'
      ? [
          {
            facts: [
              { kind: 'types', types: ['array'] },
              { kind: 'unique', negated: true },
            ],
            description: 'an item twice',
          },
        ]
      : [],
};
