import type { Shape } from '../facts/fact.ts';
import { type Keyword, originOf } from './keyword.ts';

/** A regular expression found somewhere in the string (validation, section 6.3.3). */
export const pattern: Keyword = {
  name: 'pattern',
  assert: (entry) => [
    [{ kind: 'pattern', source: String(entry.value), negated: false, origin: originOf(entry) }],
  ],
  deny: (entry) => [
    [
      { kind: 'types', types: ['string'] },
      { kind: 'pattern', source: String(entry.value), negated: true },
    ],
  ],
  edges: () => [
    { facts: [{ kind: 'types', types: ['string'] }], description: 'a shortest match of the pattern' },
  ],
  breaks(fact) {
    if (fact.kind !== 'pattern') return [];
    const broken: Shape = [
      { kind: 'types', types: ['string'] },
      { kind: 'pattern', source: fact.source, negated: true },
    ];
    return [
      {
        facts: [...broken, { kind: 'size', of: 'string', min: 1, max: Number.POSITIVE_INFINITY }],
        description: `no match of ${fact.source}`,
      },
      { facts: broken, description: `a shortest string that does not match ${fact.source}` },
    ];
  },
};
