import { combine } from '../facts/combine.ts';
import { ANYTHING } from '../facts/fact.ts';
import type { Keyword } from './keyword.ts';

/** All of a list of schemas (applicators, section 10.2.1.1): merged, never tried and filtered. */
export const allOf: Keyword = {
  name: 'allOf',
  assert: (entry, context) =>
    context
      .inside(entry)
      .reduce((all, [, place]) => combine(all, context.expand({ place, negated: false })), ANYTHING),
  deny: (entry, context) =>
    context.inside(entry).flatMap(([, place]) => context.expand({ place, negated: true })),
};
