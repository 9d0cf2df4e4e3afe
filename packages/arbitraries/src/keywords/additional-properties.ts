import type { NameSet } from '../facts/fact.ts';
import { fails, holds, type Keyword, type KeywordContext, originOf } from './keyword.ts';
import { memberBreaks, memberEdges } from './other-members.ts';

/** A schema for members that `properties` and `patternProperties` beside it do not name (applicators, section 10.3.2.3). */
export const additionalProperties: Keyword = {
  name: 'additionalProperties',
  assert: (entry, context) => [
    [{ kind: 'members', names: others(context), goal: holds(context.only(entry)), origin: originOf(entry) }],
  ],
  deny: (entry, context) => [
    [
      { kind: 'types', types: ['object'] },
      { kind: 'some-member', names: others(context), goal: fails(context.only(entry)) },
    ],
  ],
  edges: memberEdges,
  breaks: memberBreaks,
};

function others(context: KeywordContext): NameSet {
  const named = context.sibling('properties');
  const matched = context.sibling('patternProperties');
  return {
    kind: 'outside',
    names: new Set(named === undefined ? [] : context.inside(named).map(([name]) => name)),
    patterns: matched === undefined ? [] : context.inside(matched).map(([pattern]) => pattern),
  };
}
