import { formatNamed } from '../formats/formats.ts';
import { type Keyword, originOf } from './keyword.ts';

/** A named format (validation, section 7). One that is not known says nothing. */
export const format: Keyword = {
  name: 'format',
  assert: (entry) => [
    [{ kind: 'format', name: String(entry.value), negated: false, origin: originOf(entry) }],
  ],
  deny(entry) {
    const known = formatNamed(String(entry.value));
    if (known?.accepts === undefined) return [];
    return [
      [
        { kind: 'types', types: known.type === 'string' ? ['string'] : ['integer', 'fraction'] },
        { kind: 'format', name: String(entry.value), negated: true },
      ],
    ];
  },
  edges(fact) {
    const known = fact.kind === 'format' ? formatNamed(fact.name) : undefined;
    return (known?.edges ?? []).map((value) => ({
      facts: [{ kind: 'values', values: [value], negated: false }],
      description: `${JSON.stringify(value)}, an edge of ${known?.name}`,
    }));
  },
  breaks(fact) {
    const known = fact.kind === 'format' ? formatNamed(fact.name) : undefined;
    return (known?.breakers ?? []).map((value) => ({
      facts: [{ kind: 'values', values: [value], negated: false }],
      description: `${JSON.stringify(value)}, no ${known?.name}`,
    }));
  },
};
