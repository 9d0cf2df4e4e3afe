import { combine } from '../facts/combine.ts';
import { type Keyword, originOf } from './keyword.ts';

/** The opposite of a schema (applicators, section 10.2.1.4). */
export const not: Keyword = {
  name: 'not',
  assert: (entry, context) =>
    combine(
      [[{ kind: 'branch', breakable: true, choice: '', origin: originOf(entry) }]],
      context.expand({ place: context.only(entry), negated: true }),
    ),
  deny: (entry, context) => context.expand({ place: context.only(entry), negated: false }),
};
