import { type Fact, ofKind, type Shape } from '../facts/fact.ts';
import type { Entry } from '../schema/place.ts';
import { surplus } from './items.ts';
import { fails, holds, type Keyword, type KeywordContext, originOf } from './keyword.ts';

/** A schema for items that nothing else in the schema has spoken of (unevaluated, section 11.2). */
export const unevaluatedItems: Keyword & { within: typeof assertWithin; deniedWithin: typeof denyWithin } = {
  name: 'unevaluatedItems',
  assert: () => [[]],
  deny: () => [],
  within: assertWithin,
  deniedWithin: denyWithin,
  breaks: (fact) => (fact.kind === 'rest' ? surplus(fact) : []),
};

/** Items that `contains` matched count as spoken of: then every further item must match it, or satisfy this schema. */
function assertWithin(entry: Entry, context: KeywordContext, shape: Shape): readonly Shape[] {
  const from = firstUnevaluated(shape);
  if (from === undefined) return [shape];
  const goal = holds(context.only(entry));
  const strict: Shape = [...shape, { kind: 'rest', from, goal, origin: originOf(entry) }];
  const matched = ofKind(shape, 'contains')
    .filter((fact) => fact.origin !== undefined)
    .map((fact): Shape => [...shape, { kind: 'rest', from, goal: fact.goal }]);
  return [strict, ...matched];
}

function denyWithin(entry: Entry, context: KeywordContext, shape: Shape): Shape | undefined {
  const from = firstUnevaluated(shape);
  if (from === undefined) return undefined;
  const facts: Shape = [
    { kind: 'types', types: ['array'] },
    { kind: 'contains', from, min: 1, max: Number.POSITIVE_INFINITY, goal: fails(context.only(entry)) },
  ];
  return [...shape, ...facts];
}

function firstUnevaluated(shape: Shape): number | undefined {
  const evaluated = shape.filter((fact: Fact) => fact.origin !== undefined);
  if (ofKind(evaluated, 'rest').length > 0) return undefined;
  return Math.max(0, ...ofKind(evaluated, 'item').map((fact) => fact.index + 1));
}
