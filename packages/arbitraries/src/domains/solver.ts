import type { JsonValue } from '@plumbline/openapi';
import { typesOf } from '../facts/combine.ts';
import { Expander } from '../facts/expander.ts';
import {
  type Alternatives,
  type Fact,
  type Goal,
  goalKey,
  NEVER,
  ofKind,
  type Shape,
} from '../facts/fact.ts';
import { hiddenNames } from '../schema/hidden-names.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { Judge } from '../validation/judge.ts';
import type { JsonType } from '../values/json-type.ts';
import { arrayDomain } from './array-domain.ts';
import { type Dice, type Domain, EmptyShape, type Node, type Solving } from './domain.ts';
import { Heights } from './heights.ts';
import { numberDomain } from './number-domain.ts';
import { objectDomain } from './object-domain.ts';
import { stringDomain } from './string-domain.ts';
import { valuesDomain } from './values-domain.ts';

/** Finds values for goals; one per document, so that what was learned about a schema serves all that refer to it. */
export class Solver implements Solving {
  readonly document: SchemaDocument;
  readonly judge: Judge;
  readonly expander: Expander;
  /** How many values the validator had to throw away after they were made. */
  rejected = 0;
  readonly #nodes = new Map<string, Node>();
  readonly #heights = new Heights();
  readonly #smallest = new Map<Node, JsonValue | undefined>();

  constructor(document: SchemaDocument) {
    this.document = document;
    this.judge = new Judge(document);
    this.expander = new Expander(document);
  }

  readonly meets = (value: JsonValue, goal: Goal): boolean =>
    goal.every(({ place, negated }) => this.judge.accepts(place, value) !== negated);

  node(goal: Goal): Node {
    const key = goalKey(goal);
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = this.#lazyNode(key, goal);
      this.#nodes.set(key, node);
    }
    return node;
  }

  expand(goal: Goal): Alternatives {
    return this.#directed(goal, this.expander.expand(goal));
  }

  /** The shapes of a goal with one keyword broken. */
  expandBroken(goal: Goal, keyword: string): Alternatives {
    return this.#directed(goal, this.expander.expandBroken(goal, keyword));
  }

  domainsOf(shape: Shape): readonly (Domain | EmptyShape)[] {
    const types = typesOf(shape);
    const given = ofKind(shape, 'values').find((fact) => !fact.negated);
    if (given !== undefined) return [valuesDomain(shape, given.values, this)];
    if (types.length === 0) return [new EmptyShape('no type is left')];
    return this.#served(shape, types).map((type) => this.#domain(shape, type, types));
  }

  height(node: Node): number {
    return this.#heights.of(node);
  }

  smallest(node: Node): JsonValue | undefined {
    if (this.#smallest.has(node)) return this.#smallest.get(node);
    let value: JsonValue | undefined;
    for (const domain of this.#flattestFirst(node)) {
      value = domain.smallest();
      if (value !== undefined) break;
    }
    this.#smallest.set(node, value);
    return value;
  }

  draw(node: Node, dice: Dice, depth: number): JsonValue | undefined {
    const domains = this.#flattestFirst(node);
    if (domains.length === 0) return undefined;
    const lowest = this.#heights.ofDomain(domains[0] as Domain);
    const choice =
      depth < DEEP ? domains : domains.filter((domain) => this.#heights.ofDomain(domain) === lowest);
    const at = dice.nextInt(0, choice.length - 1);
    for (let tried = 0; tried < choice.length; tried += 1) {
      const value = (choice[(at + tried) % choice.length] as Domain).draw(dice, depth);
      if (value !== undefined) return value;
    }
    return this.smallest(node);
  }

  #lazyNode(key: string, goal: Goal): Node {
    const solver = this;
    let shapes: Alternatives | undefined;
    let solved: readonly (Domain | EmptyShape)[] | undefined;
    const all = (): readonly (Domain | EmptyShape)[] => {
      solved ??= node.shapes.flatMap((shape) => solver.domainsOf(shape));
      return solved;
    };
    const node: Node = {
      key,
      goal,
      get shapes() {
        shapes ??= solver.expand(goal);
        return shapes;
      },
      get domains() {
        return all().filter((one): one is Domain => !(one instanceof EmptyShape));
      },
      get reasons() {
        return all().filter((one): one is EmptyShape => one instanceof EmptyShape);
      },
    };
    return node;
  }

  #directed(goal: Goal, shapes: Alternatives): Alternatives {
    if (this.document.direction === undefined) return shapes;
    const hidden = new Set(
      goal.flatMap(({ place, negated }) => (negated ? [] : [...hiddenNames(this.document, place)])),
    );
    if (hidden.size === 0) return shapes;
    const absent = [...hidden].map((name): Fact => ({ kind: 'member', name, goal: NEVER }));
    return shapes.map((shape) => [
      ...shape.filter(
        (fact) => !((fact.kind === 'required' || fact.kind === 'member') && hidden.has(fact.name)),
      ),
      ...absent,
    ]);
  }

  /** Where no `type` is given, the types that the other keywords speak of are meant. */
  #served(shape: Shape, types: readonly JsonType[]): readonly JsonType[] {
    const typed = ofKind(shape, 'types').length > 0;
    const meant = typed
      ? types
      : types.filter((type) =>
          shape.some((fact) => speaksOf(fact) === (type === 'fraction' ? 'integer' : type)),
        );
    const served = meant.length > 0 ? meant : types;
    const both = served.includes('integer') && served.includes('fraction');
    const once = served.filter((type) => !(both && type === 'fraction'));
    return [...once.filter((type) => type !== 'null'), ...once.filter((type) => type === 'null')];
  }

  #domain(shape: Shape, type: JsonType, types: readonly JsonType[]): Domain | EmptyShape {
    switch (type) {
      case 'null':
        return valuesDomain(shape, [null], this);
      case 'boolean':
        return valuesDomain(shape, [false, true], this);
      case 'string':
        return stringDomain(shape, this);
      case 'array':
        return arrayDomain(shape, this);
      case 'object':
        return objectDomain(shape, this);
      default:
        return numberDomain(
          shape,
          types.filter((one) => one === 'integer' || one === 'fraction'),
          this,
        );
    }
  }

  /** Domains that have a value, flattest first, else in the order of the schema. */
  #flattestFirst(node: Node): readonly Domain[] {
    const known = this.#sorted.get(node);
    if (known !== undefined) return known;
    this.height(node);
    const height = (domain: Domain): number => this.#heights.ofDomain(domain);
    const sorted = node.domains
      .filter((domain) => Number.isFinite(height(domain)))
      .sort((left, right) => height(left) - height(right));
    this.#sorted.set(node, sorted);
    return sorted;
  }

  readonly #sorted = new Map<Node, readonly Domain[]>();
}

/** Below this depth only the flattest alternatives are drawn. */
const DEEP = 4;

function speaksOf(fact: Fact): JsonType | undefined {
  switch (fact.kind) {
    case 'required':
    case 'member':
    case 'members':
    case 'some-member':
    case 'names':
      return 'object';
    case 'item':
    case 'rest':
    case 'contains':
    case 'unique':
      return 'array';
    case 'pattern':
      return 'string';
    case 'bound':
    case 'multiple':
      return 'integer';
    case 'size':
      return fact.of;
    default:
      return undefined;
  }
}
