import type { JsonPointer, JsonValue } from '@plumbline/openapi';
import type { Alternatives, Conjunct, Fact, Goal, Origin, Shape } from '../facts/fact.ts';
import type { Entry, Place } from '../schema/place.ts';

/** What a keyword needs to know about the schema it stands in. */
export interface KeywordContext {
  readonly place: Place;
  /** The other keywords of the same schema. */
  sibling(keyword: string): Entry | undefined;
  /** The schemas directly inside a keyword, by name or index. */
  inside(entry: Entry): readonly (readonly [string, Place])[];
  /** The schema that a keyword such as `items` holds. */
  only(entry: Entry): Place;
  resolve(entry: Entry): Place;
  /** What a schema says about this very value. */
  expand(conjunct: Conjunct): Alternatives;
  /** The only values that a schema allows, where its own `enum` or `const` says so. */
  fixedValues(place: Place): readonly JsonValue[] | undefined;
}

/** Facts to put beside (an edge) or in place of (a break) the fact they vary. */
export interface Variation {
  readonly facts: Shape;
  readonly description: string;
}

/** One keyword of JSON Schema. */
export interface Keyword {
  readonly name: string;
  /** What holds when the keyword is satisfied. */
  assert(entry: Entry, context: KeywordContext): Alternatives;
  /** What holds when it is not. */
  deny(entry: Entry, context: KeywordContext): Alternatives;
  /** Values at the bounds of a fact that this keyword asserted; `shape` is all that holds beside it. */
  edges?(fact: Fact, shape: Shape): readonly Variation[];
  /** Values that break that fact and no more; each must contradict it. */
  breaks?(fact: Fact, shape: Shape): readonly Variation[];
}

export function originOf(entry: Entry): Origin {
  return originAt(entry, entry.pointer);
}

export function originAt(entry: Entry, pointer: JsonPointer): Origin {
  return { keyword: entry.authored, name: entry.keyword, pointer };
}

export function holds(place: Place): Goal {
  return [{ place, negated: false }];
}

export function fails(place: Place): Goal {
  return [{ place, negated: true }];
}
