import { canonical } from '../values/canonical.ts';
import { ALL_TYPES, type JsonType, typeOf } from '../values/json-type.ts';
import { type Alternatives, isNever, ofKind, type Shape } from './fact.ts';

/** Both at once: every pairing that does not contradict itself at first sight, at most `limit` of them. */
export function combine(left: Alternatives, right: Alternatives, limit: number = LIMIT): Alternatives {
  if (isAnything(left)) return right;
  if (isAnything(right)) return left;
  const out: Shape[] = [];
  const longest = Math.max(left.length, right.length);
  const shortest = Math.min(left.length, right.length);
  // Diagonal by diagonal, so that a cut still leaves every alternative of both sides somewhere.
  for (let shift = 0; shift < shortest; shift += 1) {
    for (let at = 0; at < longest; at += 1) {
      const a = left[left.length >= right.length ? at : (at + shift) % left.length] as Shape;
      const b = right[left.length >= right.length ? (at + shift) % right.length : at] as Shape;
      const both = [...a, ...b];
      if (!contradicts(both)) out.push(both);
      if (out.length >= limit) return out;
    }
  }
  return out;
}

export const LIMIT = 128;

/** The types left by all facts about types, in the order of the first. */
export function typesOf(shape: Shape): readonly JsonType[] {
  const facts = ofKind(shape, 'types');
  if (facts.length === 0) return ALL_TYPES;
  const authored = facts.find((fact) => fact.origin !== undefined) ?? facts[0];
  return (authored?.types ?? ALL_TYPES).filter((type) => facts.every((fact) => fact.types.includes(type)));
}

/** A contradiction that can be seen without looking into members or items. */
function contradicts(shape: Shape): boolean {
  const types = typesOf(shape);
  if (types.length === 0) return true;
  const values = ofKind(shape, 'values');
  const given = values.find((fact) => !fact.negated);
  if (given !== undefined) {
    const sets = values.map((fact) => ({ negated: fact.negated, keys: new Set(fact.values.map(canonical)) }));
    const left = given.values.some(
      (value) =>
        types.includes(typeOf(value)) &&
        sets.every(({ negated, keys }) => keys.has(canonical(value)) !== negated),
    );
    if (!left) return true;
  }
  return types.length === 1 && types[0] === 'object' && missesRequired(shape);
}

function missesRequired(shape: Shape): boolean {
  const banned = ofKind(shape, 'member').filter((fact) => isNever(fact.goal));
  if (banned.length === 0) return false;
  const required = new Set(ofKind(shape, 'required').map((fact) => fact.name));
  return banned.some((fact) => required.has(fact.name));
}

function isAnything(alternatives: Alternatives): boolean {
  return alternatives.length === 1 && alternatives[0]?.length === 0;
}
