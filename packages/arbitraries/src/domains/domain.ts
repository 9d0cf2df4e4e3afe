import type { JsonValue } from '@plumbline/openapi';
import type { Alternatives, Goal, Shape } from '../facts/fact.ts';
import type { Meets } from '../facts/holds.ts';
import type { Dice } from '../values/dice.ts';

export type { Dice } from '../values/dice.ts';

/** All values of one shape and one type. `undefined` means that none was found, not that there is none. */
export interface Domain {
  readonly shape: Shape;
  /** Nodes whose heights decide that of this domain. */
  readonly neighbours: readonly Node[];
  /** How deep the flattest value is nested; infinite when every value would have to contain itself. */
  height(of: (node: Node) => number): number;
  smallest(): JsonValue | undefined;
  /** `depth`: how many containers stand around the value. */
  draw(dice: Dice, depth: number): JsonValue | undefined;
  /** The places inside for other values; containers only. */
  slots?(): readonly Slot[];
}

/** A place inside a container. */
export interface Slot {
  readonly key: string | number;
  readonly node: Node;
  /** What to add to the container's shape so that the place exists. */
  readonly opens: Shape;
}

/** A goal with all that is known of it. */
export interface Node {
  readonly key: string;
  readonly goal: Goal;
  /** The names that do not travel in the document's direction are already taken out. */
  readonly shapes: Alternatives;
  readonly domains: readonly Domain[];
  /** Why shapes without a domain have no value. */
  readonly reasons: readonly EmptyShape[];
}

/** A shape that no value fits, with the reason. */
export class EmptyShape {
  readonly reason: string;
  /** False when values may exist and none was found. */
  readonly certain: boolean;

  constructor(reason: string, certain: boolean = true) {
    this.reason = reason;
    this.certain = certain;
  }
}

/** What the domains of containers need from the whole. */
export interface Solving {
  readonly meets: Meets;
  node(goal: Goal): Node;
  expand(goal: Goal): Alternatives;
  domainsOf(shape: Shape): readonly (Domain | EmptyShape)[];
  height(node: Node): number;
  smallest(node: Node): JsonValue | undefined;
  draw(node: Node, dice: Dice, depth: number): JsonValue | undefined;
}

/** How often a draw that had to be thrown away is repeated. */
export const TRIES = 40;
