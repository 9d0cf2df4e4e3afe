import type { JsonPointer, JsonValue } from '@plumbline/openapi';
import type { Place } from '../schema/place.ts';
import type { JsonType } from '../values/json-type.ts';

/** The keyword that a fact was read from. Facts that follow from a denial have none. */
export interface Origin {
  /** As authored. */
  readonly keyword: string;
  /** In draft 2020-12. */
  readonly name: string;
  readonly pointer: JsonPointer;
}

/** A schema that must, or must not, hold. */
export interface Conjunct {
  readonly place: Place;
  readonly negated: boolean;
}

/** Schemas that all hold at once for one value; the empty goal is any value. */
export type Goal = readonly Conjunct[];

/** Member names of an object. */
export type NameSet =
  | { readonly kind: 'matching'; readonly pattern: string }
  | { readonly kind: 'outside'; readonly names: ReadonlySet<string>; readonly patterns: readonly string[] }
  | { readonly kind: 'satisfying'; readonly goal: Goal };

type Sized = 'string' | 'array' | 'object';

/** One thing that is known about a value. Facts about one type say nothing about values of another. */
export type Fact = { readonly origin?: Origin | undefined } & (
  | { readonly kind: 'types'; readonly types: readonly JsonType[] }
  | { readonly kind: 'values'; readonly values: readonly JsonValue[]; readonly negated: boolean }
  | {
      readonly kind: 'bound';
      readonly side: 'min' | 'max';
      readonly value: number;
      readonly exclusive: boolean;
    }
  | { readonly kind: 'multiple'; readonly of: number; readonly negated: boolean }
  | { readonly kind: 'size'; readonly of: Sized; readonly min: number; readonly max: number }
  | { readonly kind: 'pattern'; readonly source: string; readonly negated: boolean }
  | { readonly kind: 'format'; readonly name: string; readonly negated: boolean }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'member'; readonly name: string; readonly goal: Goal }
  | { readonly kind: 'members'; readonly names: NameSet; readonly goal: Goal }
  | { readonly kind: 'some-member'; readonly names: NameSet; readonly goal: Goal }
  | { readonly kind: 'names'; readonly goal: Goal }
  | { readonly kind: 'item'; readonly index: number; readonly goal: Goal }
  | { readonly kind: 'rest'; readonly from: number; readonly goal: Goal }
  | {
      readonly kind: 'contains';
      readonly from: number;
      readonly min: number;
      readonly max: number;
      readonly goal: Goal;
    }
  | { readonly kind: 'unique'; readonly negated: boolean }
  /** What could not be turned into other facts: left to the validator. */
  | { readonly kind: 'judged'; readonly goal: Goal }
  /** A choice that was made, or a demand that can be broken as a whole; constrains nothing by itself. */
  | { readonly kind: 'branch'; readonly breakable: boolean; readonly choice: string }
);

/** Facts that hold together. */
export type Shape = readonly Fact[];

/** A value fits when it fits one of the shapes; none: nothing fits. */
export type Alternatives = readonly Shape[];

export const ANYTHING: Alternatives = [[]];
export const NOTHING: Alternatives = [];

/** The goal that nothing meets. */
export const NEVER: Goal = [
  { place: { schema: false, pointer: '', scope: [], key: 'never' }, negated: false },
];

export function isNever(goal: Goal): boolean {
  return goal.some(({ place, negated }) => place.schema === negated);
}

export function goalKey(goal: Goal): string {
  const keys = goal.map(({ place, negated }) => (negated ? `!${place.key}` : place.key));
  return [...new Set(keys)].sort().join('&');
}

export function ofKind<K extends Fact['kind']>(
  shape: Shape,
  kind: K,
): readonly (Fact & { readonly kind: K })[] {
  return shape.filter((fact): fact is Fact & { readonly kind: K } => fact.kind === kind);
}
