import { type Fact, type NameSet, ofKind, type Shape } from '../facts/fact.ts';
import { type Dice, EmptyShape, type Solving } from './domain.ts';

/** Makes member names that belong to a set and are allowed by `propertyNames`. */
export class NameSource {
  readonly #rules: Shape;
  readonly #solving: Solving;

  constructor(shape: Shape, solving: Solving) {
    this.#rules = ofKind(shape, 'names');
    this.#solving = solving;
  }

  allows(name: string): boolean {
    return ofKind(this.#rules, 'names').every((fact) => this.#solving.meets(name, fact.goal));
  }

  /** The plainest name of a set that is none of `taken`. */
  plainest(set: NameSet, taken: ReadonlySet<string>): string | undefined {
    return this.#find(set, taken, (domain) => domain.smallest());
  }

  draw(set: NameSet, taken: ReadonlySet<string>, dice: Dice): string | undefined {
    return this.#find(set, taken, (domain) => domain.draw(dice, 0));
  }

  #find(
    set: NameSet,
    taken: ReadonlySet<string>,
    take: (domain: { smallest(): unknown; draw(dice: Dice, depth: number): unknown }) => unknown,
  ): string | undefined {
    const goal = ofKind(this.#rules, 'names').flatMap((fact) => fact.goal);
    const demand: Fact[] = [
      { kind: 'types', types: ['string'] },
      { kind: 'values', values: [...taken], negated: true },
      ...factsOf(set),
    ];
    for (const extra of set.kind === 'outside' ? [[SEEMLY], []] : [[]]) {
      for (const shape of this.#solving.expand([...goal, ...(set.kind === 'satisfying' ? set.goal : [])])) {
        for (const domain of this.#solving.domainsOf([...shape, ...demand, ...extra])) {
          if (domain instanceof EmptyShape) continue;
          const name = take(domain);
          if (typeof name === 'string' && !taken.has(name)) return name;
        }
      }
    }
    return undefined;
  }
}

/** A name that no one would notice: letters and digits, few of them. */
const SEEMLY: Fact = { kind: 'pattern', source: '^[a-z][a-zA-Z0-9]{0,7}$', negated: false };

function factsOf(set: NameSet): readonly Fact[] {
  if (set.kind === 'matching') return [{ kind: 'pattern', source: set.pattern, negated: false }];
  if (set.kind === 'satisfying') return [];
  return [
    { kind: 'values', values: [...set.names], negated: true },
    ...set.patterns.map((source): Fact => ({ kind: 'pattern', source, negated: true })),
  ];
}
