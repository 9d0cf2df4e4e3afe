import type { JsonValue } from '@plumbline/openapi';
import { type Fact, type Goal, isNever, type NameSet, ofKind, type Shape } from '../facts/fact.ts';
import { holdsAll, includesName } from '../facts/holds.ts';
import { type Dice, type Domain, EmptyShape, type Node, type Slot, type Solving, TRIES } from './domain.ts';
import { fixedDice } from './fixed-dice.ts';
import { NameSource } from './name-source.ts';

/** Objects: what is required, then a choice of what is declared, then what patterns and `additionalProperties` add. */
export function objectDomain(given: Shape, solving: Solving): Domain | EmptyShape {
  const plan = ObjectPlan.of(given, solving);
  if (plan instanceof EmptyShape) return plan;
  const needed = plan.required.map((name) => plan.node(name));
  const spare = plan.required.length < plan.min ? plan.optional.map((name) => plan.node(name)) : [];
  const finals = given.filter((fact) => fact.kind === 'judged' || fact.kind === 'values');
  const fits = (value: JsonValue): boolean => holdsAll(value, finals, solving.meets);
  let smallest: { readonly value: JsonValue | undefined } | undefined;
  const make = (dice: Dice, depth: number, tame: boolean): JsonValue | undefined => {
    const value = plan.fill(dice, depth, tame);
    return value !== undefined && fits(value) ? value : undefined;
  };
  const domain: Domain = {
    shape: plan.shape,
    neighbours: [...needed, ...spare],
    height(of) {
      const missing = Math.max(0, plan.min - plan.required.length);
      const flattest = spare
        .map(of)
        .sort((left, right) => left - right)
        .slice(0, missing);
      return 1 + Math.max(0, ...needed.map(of), ...(plan.open ? flattest.filter(Number.isFinite) : flattest));
    },
    smallest() {
      if (smallest === undefined) {
        let value = make(fixedDice(), 0, true);
        const dice = fixedDice();
        for (let attempt = 0; attempt < TRIES && value === undefined; attempt += 1)
          value = make(dice, attempt % 3, false);
        smallest = { value };
      }
      return smallest.value;
    },
    draw(dice, depth) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const value = make(dice, depth + (attempt > 8 ? 1 : 0), false);
        if (value !== undefined) return value;
      }
      return domain.smallest();
    },
    slots: () => plan.slots(),
  };
  return domain;
}

/** How likely an optional member is, in percent, and how many of them are wanted at most, by depth. */
const PRESENCE = [
  [50, 24],
  [35, 6],
  [20, 3],
  [8, 1],
] as const;

class ObjectPlan {
  readonly shape: Shape;
  readonly min: number;
  readonly max: number;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether members beyond the declared ones can be added. */
  readonly open: boolean;
  readonly #names: NameSource;
  readonly #solving: Solving;
  readonly #declared: ReadonlySet<string>;
  /** Sets of names that the schema invites to fill. */
  readonly #invited: readonly NameSet[];
  readonly #nodes = new Map<string, Node>();

  static of(given: Shape, solving: Solving): ObjectPlan | EmptyShape {
    const names = new NameSource(given, solving);
    const chosen = chooseSomeMembers(given, names);
    if (chosen instanceof EmptyShape) return chosen;
    const plan = new ObjectPlan(chosen, names, solving);
    for (const name of plan.required) {
      if (isNever(plan.goalOf(name)))
        return new EmptyShape(`the property ${JSON.stringify(name)} is required and forbidden at once`);
      if (!names.allows(name))
        return new EmptyShape(`the required property ${JSON.stringify(name)} has a name that is not allowed`);
    }
    if (plan.min > plan.max)
      return new EmptyShape(`an object of at least ${plan.min} and at most ${plan.max} properties`);
    if (plan.required.length > plan.max) {
      return new EmptyShape(`${plan.required.length} properties are required and only ${plan.max} allowed`);
    }
    if (plan.required.length + plan.optional.length < plan.min && !plan.open) {
      return new EmptyShape(
        `at least ${plan.min} properties are wanted and only ${plan.required.length + plan.optional.length} allowed`,
      );
    }
    return plan;
  }

  private constructor(shape: Shape, names: NameSource, solving: Solving) {
    this.shape = shape;
    this.#names = names;
    this.#solving = solving;
    const sizes = ofKind(shape, 'size').filter((fact) => fact.of === 'object');
    this.min = Math.max(0, ...sizes.map((fact) => fact.min));
    this.max = Math.min(Number.POSITIVE_INFINITY, ...sizes.map((fact) => fact.max));
    const required = new Set(ofKind(shape, 'required').map((fact) => fact.name));
    this.#declared = new Set([...ofKind(shape, 'member').map((fact) => fact.name), ...required]);
    this.required = [...this.#declared].filter((name) => required.has(name));
    this.optional = [...this.#declared].filter(
      (name) => !required.has(name) && !isNever(this.goalOf(name)) && names.allows(name),
    );
    const members = ofKind(shape, 'members');
    this.#invited = members.filter((fact) => invites(fact)).map((fact) => fact.names);
    this.open =
      this.#invited.length > 0 ||
      !members.some((fact) => fact.names.kind === 'outside' && isNever(fact.goal));
  }

  goalOf(name: string): Goal {
    return this.shape.flatMap((fact): Goal => {
      if (fact.kind === 'member') return fact.name === name ? fact.goal : [];
      return fact.kind === 'members' && includesName(fact.names, name, this.#solving.meets) ? fact.goal : [];
    });
  }

  node(name: string): Node {
    let node = this.#nodes.get(name);
    if (node === undefined) {
      node = this.#solving.node(this.goalOf(name));
      this.#nodes.set(name, node);
    }
    return node;
  }

  /** Each declared member, and one of each set of further members that a schema describes. */
  slots(): readonly Slot[] {
    const taken = new Set(this.#declared);
    const further = this.#invited.flatMap((set) => {
      const name = this.#names.plainest(set, taken);
      if (name !== undefined) taken.add(name);
      return name === undefined ? [] : [name];
    });
    return [...this.required, ...this.optional, ...further].map((name) => ({
      key: name,
      node: this.node(name),
      opens: [{ kind: 'required', name }],
    }));
  }

  fill(dice: Dice, depth: number, tame: boolean): { readonly [name: string]: JsonValue } | undefined {
    const wanted = tame ? new Set<string>() : this.#choose(dice, depth);
    this.#complete(wanted);
    const entries: [string, JsonValue][] = [];
    for (const name of this.#declared) {
      const needed = this.required.includes(name);
      if (!needed && !wanted.has(name)) continue;
      const value = this.#value(this.node(name), dice, depth, tame);
      if (value === undefined && needed) return undefined;
      if (value !== undefined) entries.push([name, value]);
    }
    this.#addExtras(entries, dice, depth, tame);
    return entries.length >= this.min && entries.length <= this.max ? Object.fromEntries(entries) : undefined;
  }

  #choose(dice: Dice, depth: number): Set<string> {
    const [percent, most] = PRESENCE[depth] ?? [0, 0];
    const share = Math.min(percent, Math.round((100 * most) / Math.max(1, this.optional.length)));
    const room = this.max - this.required.length;
    const chosen = this.optional.filter(
      (name) => dice.nextInt(0, 99) < share && Number.isFinite(this.#solving.height(this.node(name))),
    );
    while (chosen.length > room) chosen.splice(dice.nextInt(0, chosen.length - 1), 1);
    return new Set(chosen);
  }

  /** Adds the flattest optional members until `minProperties` is met. */
  #complete(wanted: Set<string>): void {
    let missing = this.min - this.required.length - wanted.size;
    if (missing <= 0) return;
    const height = (name: string): number => this.#solving.height(this.node(name));
    const spare = this.optional.filter((name) => !wanted.has(name) && Number.isFinite(height(name)));
    for (const name of spare.sort((left, right) => height(left) - height(right))) {
      if (missing <= 0) return;
      wanted.add(name);
      missing -= 1;
    }
  }

  #addExtras(entries: [string, JsonValue][], dice: Dice, depth: number, tame: boolean): void {
    const missing = this.min - entries.length;
    const sets = this.#invited.length > 0 ? this.#invited : [UNDECLARED];
    const playful = tame || this.#invited.length === 0 ? 0 : dice.nextInt(0, [3, 2, 1][depth] ?? 0);
    const count = this.open ? Math.min(Math.max(missing, playful), this.max - entries.length) : 0;
    const taken = new Set([...this.#declared, ...entries.map(([name]) => name)]);
    for (let made = 0, attempt = 0; made < count && attempt < count + TRIES; attempt += 1) {
      const set = sets[tame ? attempt % sets.length : dice.nextInt(0, sets.length - 1)] as NameSet;
      const name = tame ? this.#names.plainest(set, taken) : this.#names.draw(set, taken, dice);
      if (name === undefined) continue;
      taken.add(name);
      const goal = this.goalOf(name);
      const node = this.#solving.node(goal);
      if (isNever(goal) || !Number.isFinite(this.#solving.height(node))) continue;
      const value = this.#value(node, dice, depth, tame);
      if (value === undefined) continue;
      entries.push([name, value]);
      made += 1;
    }
  }

  #value(node: Node, dice: Dice, depth: number, tame: boolean): JsonValue | undefined {
    return tame ? this.#solving.smallest(node) : this.#solving.draw(node, dice, depth + 1);
  }
}

const UNDECLARED: NameSet = { kind: 'outside', names: new Set(), patterns: [] };

/** Names are added only where a schema describes them: `true` merely tolerates. */
function invites(fact: Fact & { readonly kind: 'members' }): boolean {
  return (
    !isNever(fact.goal) &&
    fact.goal.some(({ place, negated }) => negated || typeof place.schema !== 'boolean')
  );
}

/** Gives each "some member such that …" a name, and so makes it a required member. */
function chooseSomeMembers(given: Shape, names: NameSource): Shape | EmptyShape {
  const some = ofKind(given, 'some-member');
  if (some.length === 0) return given;
  const taken = new Set([...ofKind(given, 'member'), ...ofKind(given, 'required')].map((fact) => fact.name));
  const out: Fact[] = given.filter((fact) => fact.kind !== 'some-member');
  for (const fact of some) {
    const name = names.plainest(fact.names, taken) ?? declaredIn(fact.names, taken);
    if (name === undefined) return new EmptyShape('no property name is left that would be allowed');
    taken.add(name);
    out.push({ kind: 'required', name }, { kind: 'member', name, goal: fact.goal });
  }
  return out;
}

function declaredIn(set: NameSet, taken: ReadonlySet<string>): string | undefined {
  if (set.kind !== 'matching') return undefined;
  return [...taken].find((name) => new RegExp(set.pattern).test(name));
}
