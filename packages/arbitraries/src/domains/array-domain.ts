import type { JsonValue } from '@plumbline/openapi';
import { type Goal, goalKey, isNever, ofKind, type Shape } from '../facts/fact.ts';
import { holdsAll } from '../facts/holds.ts';
import { canonical } from '../values/canonical.ts';
import { type Dice, type Domain, EmptyShape, type Node, type Slot, type Solving, TRIES } from './domain.ts';
import { fixedDice } from './fixed-dice.ts';

/** Arrays: lengths first, then what must be contained, then the rest. */
export function arrayDomain(shape: Shape, solving: Solving): Domain | EmptyShape {
  const plan = new ArrayPlan(shape, solving);
  if (plan.min > plan.max)
    return new EmptyShape(`an array of at least ${plan.min} and at most ${plan.max} items`);
  const first = plan.goals(plan.least);
  if (first === undefined)
    return new EmptyShape(`what must be contained does not fit into ${plan.max} items`);
  const neighbours = first.map((goal) => solving.node(goal));
  let smallest: { value: JsonValue | undefined } | undefined;
  const fits = (value: JsonValue): boolean => holdsAll(value, plan.finals, solving.meets);
  const build = (dice: Dice, length: number, depth: number, tame: boolean): JsonValue | undefined => {
    const value = plan.fill(dice, length, depth, tame);
    return value !== undefined && fits(value) ? value : undefined;
  };
  const domain: Domain = {
    shape,
    neighbours,
    height: (of) => 1 + Math.max(0, ...neighbours.map(of)),
    smallest() {
      if (smallest === undefined) {
        smallest = { value: undefined };
        const dice = fixedDice();
        for (let attempt = 0; attempt < TRIES && smallest.value === undefined; attempt += 1) {
          smallest.value = build(dice, plan.least, 0, attempt === 0);
        }
      }
      return smallest.value;
    },
    draw(dice, depth) {
      const most = plan.longest(depth);
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const length = dice.nextInt(plan.least, Math.max(plan.least, most - Math.floor(attempt / 8)));
        const value = build(dice, length, depth, false);
        if (value !== undefined) return value;
      }
      return domain.smallest();
    },
    slots: () => plan.slots(),
  };
  return domain;
}

const MAX_SLOTS = 16;
const EXTRA_BY_DEPTH = [4, 3, 2, 1];

class ArrayPlan {
  readonly min: number;
  readonly max: number;
  /** The least length at which all that must be contained finds room. */
  readonly least: number;
  /** Facts that a filled array is checked against. */
  readonly finals: Shape;
  readonly #shape: Shape;
  readonly #solving: Solving;
  readonly #unique: boolean;
  readonly #repeats: boolean;

  constructor(shape: Shape, solving: Solving) {
    this.#shape = shape;
    this.#solving = solving;
    const sizes = ofKind(shape, 'size').filter((fact) => fact.of === 'array');
    const closed = [
      ...ofKind(shape, 'rest')
        .filter(ends)
        .map((fact) => fact.from),
      ...ofKind(shape, 'item')
        .filter(ends)
        .map((fact) => fact.index),
    ];
    this.#unique = ofKind(shape, 'unique').some((fact) => !fact.negated);
    this.#repeats = ofKind(shape, 'unique').some((fact) => fact.negated);
    this.min = Math.max(this.#repeats ? 2 : 0, ...sizes.map((fact) => fact.min));
    this.max = Math.min(Number.POSITIVE_INFINITY, ...sizes.map((fact) => fact.max), ...closed);
    this.finals = shape.filter((fact) => ['contains', 'unique', 'judged', 'values'].includes(fact.kind));
    this.least = this.#leastLength();
  }

  /** The goal of each item of an array of some length; undefined when what must be contained finds no room. */
  goals(length: number): readonly Goal[] | undefined {
    const goals = Array.from({ length }, (_, index): Goal => this.#itemGoal(index));
    const taken = new Map<number, string>();
    for (const fact of this.#wanted()) {
      const key = goalKey(fact.goal);
      let missing = fact.min;
      for (let at = fact.from; at < length && missing > 0; at += 1) {
        if (taken.has(at)) continue;
        const both = [...(goals[at] ?? []), ...fact.goal];
        if (isNever(both) || this.#solving.expand(both).length === 0) continue;
        goals[at] = both;
        taken.set(at, key);
        missing -= 1;
      }
      for (let at = fact.from; at < length && missing > 0; at += 1) {
        if (taken.get(at) === key) continue;
        goals[at] = [...(goals[at] ?? []), ...fact.goal];
        missing -= 1;
      }
      if (missing > 0) return undefined;
    }
    for (const fact of ofKind(this.#shape, 'contains').filter((one) => Number.isFinite(one.max))) {
      const key = goalKey(fact.goal);
      let quota = fact.max - [...taken.values()].filter((one) => one === key).length;
      for (let at = fact.from; at < length; at += 1) {
        if (taken.get(at) === key) continue;
        if (quota > 0 && !taken.has(at)) quota -= 1;
        else
          goals[at] = [
            ...(goals[at] ?? []),
            ...fact.goal.map(({ place, negated }) => ({ place, negated: !negated })),
          ];
      }
    }
    return goals;
  }

  /** The longest array worth drawing: short, shorter inside other values, and without items that have no end. */
  longest(depth: number): number {
    const extra = EXTRA_BY_DEPTH[depth] ?? 0;
    const wanted = Math.min(this.max, this.least + extra);
    const goals = this.goals(wanted) ?? [];
    const endless = goals.findIndex(
      (goal) => !Number.isFinite(this.#solving.height(this.#solving.node(goal))),
    );
    return endless < 0 ? wanted : Math.max(this.least, endless);
  }

  slots(): readonly Slot[] {
    const goals = this.goals(Math.min(this.max, this.least + 1, MAX_SLOTS)) ?? [];
    return goals.map((goal, index) => ({
      key: index,
      node: this.#solving.node(goal),
      opens: [{ kind: 'size', of: 'array', min: index + 1, max: Number.POSITIVE_INFINITY }],
    }));
  }

  fill(dice: Dice, length: number, depth: number, tame: boolean): readonly JsonValue[] | undefined {
    const goals = this.goals(length);
    if (goals === undefined) return undefined;
    const items: JsonValue[] = [];
    const seen = new Set<string>();
    for (const [at, goal] of goals.entries()) {
      const node = this.#solving.node(at === 1 && this.#repeats ? [...goal, ...(goals[0] ?? [])] : goal);
      if (at === 1 && this.#repeats && items[0] !== undefined && this.#solving.meets(items[0], goal)) {
        items.push(items[0]);
        continue;
      }
      const item = this.#unique
        ? this.#fresh(node, dice, depth, tame, seen)
        : this.#one(node, dice, depth, tame);
      if (item === undefined) return this.#unique && at >= this.least ? items : undefined;
      items.push(item);
    }
    return items;
  }

  #one(node: Node, dice: Dice, depth: number, tame: boolean): JsonValue | undefined {
    return tame ? this.#solving.smallest(node) : this.#solving.draw(node, dice, depth + 1);
  }

  #fresh(node: Node, dice: Dice, depth: number, tame: boolean, seen: Set<string>): JsonValue | undefined {
    for (let attempt = 0; attempt < TRIES * 2; attempt += 1) {
      const item = this.#one(node, dice, attempt > TRIES ? 0 : depth, tame && attempt === 0);
      if (item === undefined) continue;
      const key = canonical(item);
      if (seen.has(key)) continue;
      seen.add(key);
      return item;
    }
    return undefined;
  }

  #itemGoal(index: number): Goal {
    const own = ofKind(this.#shape, 'item').filter((fact) => fact.index === index);
    const rest = ofKind(this.#shape, 'rest').filter((fact) => index >= fact.from);
    return [...own, ...rest].flatMap((fact) => fact.goal);
  }

  /** What must be contained, each goal once with its highest count. */
  #wanted(): readonly { readonly from: number; readonly min: number; readonly goal: Goal }[] {
    const byGoal = new Map<string, { from: number; min: number; goal: Goal }>();
    for (const { from, min, goal } of ofKind(this.#shape, 'contains')) {
      const key = `${goalKey(goal)} ${from}`;
      const known = byGoal.get(key);
      if (min > 0 && (known === undefined || known.min < min)) byGoal.set(key, { from, min, goal });
    }
    return [...byGoal.values()];
  }

  #leastLength(): number {
    const wanted = this.#wanted();
    const longest = Math.min(
      this.max,
      this.min + wanted.reduce((sum, fact) => sum + fact.from + fact.min, 0),
    );
    for (let length = this.min; length <= longest; length += 1) {
      if (wanted.every((fact) => fact.from + fact.min <= length) && this.#roomy(length)) return length;
    }
    return Math.max(this.min, Math.min(longest, this.max));
  }

  /** Whether everything wanted finds an item of its own, or cannot find a longer array. */
  #roomy(length: number): boolean {
    const sum = this.#wanted().reduce((total, fact) => total + fact.min, 0);
    return sum <= length || length >= this.max;
  }
}

function ends(fact: { readonly goal: Goal }): boolean {
  return isNever(fact.goal);
}
