import { combine } from '../facts/combine.ts';
import { ANYTHING, type Fact } from '../facts/fact.ts';
import { type Keyword, originAt, originOf } from './keyword.ts';

/** At least one of a list of schemas (applicators, section 10.2.1.2). */
export const anyOf: Keyword = {
  name: 'anyOf',
  assert: (entry, context) =>
    context.inside(entry).flatMap(([index, place]) => {
      const branch: Fact = {
        kind: 'branch',
        breakable: false,
        choice: `branch ${index} of anyOf`,
        origin: originAt(entry, place.pointer),
      };
      const whole: Fact = { kind: 'branch', breakable: true, choice: '', origin: originOf(entry) };
      return combine([[branch, whole]], context.expand({ place, negated: false }));
    }),
  deny: (entry, context) =>
    context
      .inside(entry)
      .reduce((all, [, place]) => combine(all, context.expand({ place, negated: true })), ANYTHING),
};
