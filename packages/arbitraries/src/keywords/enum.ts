import type { JsonValue } from '@plumbline/openapi';
import type { Fact } from '../facts/fact.ts';
import { typeOf } from '../values/json-type.ts';
import { type Keyword, originOf, type Variation } from './keyword.ts';

/** One of a list of values (validation, section 6.1.2). */
export const enumeration: Keyword = {
  name: 'enum',
  assert: (entry) => [
    [
      {
        kind: 'values',
        values: entry.value as readonly JsonValue[],
        negated: false,
        origin: originOf(entry),
      },
    ],
  ],
  deny: (entry) => [[{ kind: 'values', values: entry.value as readonly JsonValue[], negated: true }]],
  edges: (fact) =>
    fact.kind === 'values'
      ? fact.values.map((value) => ({
          facts: [{ kind: 'values', values: [value], negated: false }],
          description: `the member ${JSON.stringify(value)}`,
        }))
      : [],
  breaks: (fact) => (fact.kind === 'values' ? outsiders(fact, 'no member of the enum') : []),
};

/** Values that are none of those listed: of the same types first, and near misses of strings. */
export function outsiders(
  fact: Fact & { readonly kind: 'values' },
  description: string,
): readonly Variation[] {
  const away: Fact = { kind: 'values', values: fact.values, negated: true };
  const types = [...new Set(fact.values.map(typeOf))];
  const texts = fact.values.filter((value) => typeof value === 'string');
  const misses = texts.slice(0, 1).map(
    (text): Variation => ({
      facts: [away, { kind: 'values', values: [`${text}-x`], negated: false }],
      description: `${JSON.stringify(`${text}-x`)}, ${description}`,
    }),
  );
  return [
    ...misses,
    ...types.map((one): Variation => ({ facts: [away, { kind: 'types', types: [one] }], description })),
  ];
}
