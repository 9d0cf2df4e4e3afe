import { type Keyword, originOf } from './keyword.ts';

/** A multiple of a positive number, in exact decimals (validation, section 6.2.1). */
export const multipleOf: Keyword = {
  name: 'multipleOf',
  assert: (entry) => [
    [{ kind: 'multiple', of: Number(entry.value), negated: false, origin: originOf(entry) }],
  ],
  deny: (entry) => [
    [
      { kind: 'types', types: ['integer', 'fraction'] },
      { kind: 'multiple', of: Number(entry.value), negated: true },
    ],
  ],
  edges(fact) {
    if (fact.kind !== 'multiple') return [];
    return [0, fact.of, -fact.of].map((value) => ({
      facts: [{ kind: 'values', values: [value === 0 ? 0 : value], negated: false }],
      description: `${value === 0 ? 0 : value}, a multiple of ${fact.of}`,
    }));
  },
  breaks(fact) {
    if (fact.kind !== 'multiple') return [];
    return [
      {
        facts: [
          { kind: 'types', types: ['integer', 'fraction'] },
          { kind: 'multiple', of: fact.of, negated: true },
        ],
        description: `no multiple of ${fact.of}`,
      },
    ];
  },
};
