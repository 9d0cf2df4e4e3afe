import { outsiders } from './enum.ts';
import { type Keyword, originOf } from './keyword.ts';

/** Exactly one value (validation, section 6.1.3). */
export const constant: Keyword = {
  name: 'const',
  assert: (entry) => [[{ kind: 'values', values: [entry.value], negated: false, origin: originOf(entry) }]],
  deny: (entry) => [[{ kind: 'values', values: [entry.value], negated: true }]],
  edges: () => [{ facts: [], description: 'the constant' }],
  breaks: (fact) => (fact.kind === 'values' ? outsiders(fact, 'not the constant') : []),
};
