import { type Fact, type NameSet, ofKind, type Shape } from '../facts/fact.ts';
import type { Entry } from '../schema/place.ts';
import { fails, holds, type Keyword, type KeywordContext, originOf } from './keyword.ts';
import { memberBreaks, memberEdges } from './other-members.ts';

/** A schema for members that nothing else in the schema has spoken of (unevaluated, section 11.3). */
export const unevaluatedProperties: Keyword & {
  within: typeof assertWithin;
  deniedWithin: typeof denyWithin;
} = {
  name: 'unevaluatedProperties',
  assert: () => [[]],
  deny: () => [],
  within: assertWithin,
  deniedWithin: denyWithin,
  edges: memberEdges,
  breaks: memberBreaks,
};

/** `shape` is all that the rest of the schema, its references and branches included, says. */
function assertWithin(entry: Entry, context: KeywordContext, shape: Shape): Shape {
  const names = unevaluated(shape);
  if (names === undefined) return shape;
  return [...shape, { kind: 'members', names, goal: holds(context.only(entry)), origin: originOf(entry) }];
}

function denyWithin(entry: Entry, context: KeywordContext, shape: Shape): Shape | undefined {
  const names = unevaluated(shape);
  if (names === undefined) return undefined;
  const facts: Shape = [
    { kind: 'types', types: ['object'] },
    { kind: 'some-member', names, goal: fails(context.only(entry)) },
  ];
  return [...shape, ...facts];
}

function unevaluated(shape: Shape): NameSet | undefined {
  const evaluated = shape.filter((fact: Fact) => fact.origin !== undefined);
  const members = ofKind(evaluated, 'members').map((fact) => fact.names);
  if (members.some((names) => names.kind === 'outside')) return undefined;
  return {
    kind: 'outside',
    names: new Set(ofKind(evaluated, 'member').map((fact) => fact.name)),
    patterns: members.flatMap((names) => (names.kind === 'matching' ? [names.pattern] : [])),
  };
}
