import { fails, holds, type Keyword, originAt } from './keyword.ts';
import { memberBreaks, memberEdges } from './other-members.ts';

/** Schemas of members whose name matches a pattern (applicators, section 10.3.2.2). */
export const patternProperties: Keyword = {
  name: 'patternProperties',
  assert: (entry, context) => [
    context.inside(entry).map(([pattern, place]) => ({
      kind: 'members',
      names: { kind: 'matching', pattern },
      goal: holds(place),
      origin: originAt(entry, place.pointer),
    })),
  ],
  deny: (entry, context) =>
    context.inside(entry).map(([pattern, place]) => [
      { kind: 'types', types: ['object'] },
      { kind: 'some-member', names: { kind: 'matching', pattern }, goal: fails(place) },
    ]),
  edges: memberEdges,
  breaks: memberBreaks,
};
