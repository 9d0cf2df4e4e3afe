import type { JsonValue } from '@plumbline/openapi';
import type { KeywordContext } from '../keywords/keyword.ts';
import { canonical } from '../values/canonical.ts';
import { combine } from './combine.ts';
import { type Alternatives, ofKind, type Shape } from './fact.ts';

/** True when it is plain that no value fits both; a member of fixed value that both require, usually. */
export function disjoint(shape: Shape, alternatives: Alternatives, context: KeywordContext): boolean {
  return alternatives.every(
    (other) => combine([shape], [other]).length === 0 || differsInMember(shape, other, context),
  );
}

function differsInMember(left: Shape, right: Shape, context: KeywordContext): boolean {
  if (!onlyObjects(left) && !onlyObjects(right)) return false;
  const required = new Set(
    [...ofKind(left, 'required'), ...ofKind(right, 'required')].map((fact) => fact.name),
  );
  for (const name of required) {
    const mine = fixedValues(left, name, context);
    const theirs = fixedValues(right, name, context);
    if (mine === undefined || theirs === undefined) continue;
    const keys = new Set(mine.map(canonical));
    if (!theirs.some((value) => keys.has(canonical(value)))) return true;
  }
  return false;
}

function onlyObjects(shape: Shape): boolean {
  return ofKind(shape, 'types').some((fact) => fact.types.length === 1 && fact.types[0] === 'object');
}

/** The values that an `enum` or `const` allows for a member, where one does. */
function fixedValues(shape: Shape, name: string, context: KeywordContext): readonly JsonValue[] | undefined {
  for (const fact of ofKind(shape, 'member')) {
    if (fact.name !== name) continue;
    for (const { place, negated } of fact.goal) {
      const values = negated ? undefined : context.fixedValues(place);
      if (values !== undefined) return values;
    }
  }
  return undefined;
}
