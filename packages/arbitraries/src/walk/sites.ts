import { isObject, type JsonPointer, type JsonValue } from '@plumbline/openapi';
import { type Dice, type Domain, EmptyShape, type Node } from '../domains/domain.ts';
import type { Solver } from '../domains/solver.ts';
import type { Shape } from '../facts/fact.ts';
import { child } from '../schema/json-pointer.ts';
import type { Place } from '../schema/place.ts';

/** A place in the values of a schema, with a way to put a value there. */
export interface Site {
  readonly node: Node;
  /** Where in the whole value. */
  readonly instance: JsonPointer;
  /** The smallest whole value with `value` at this site. */
  plug(value: JsonValue): JsonValue | undefined;
  /** A random whole value with `value` at this site. */
  plugInto(value: JsonValue, dice: Dice): JsonValue | undefined;
}

/**
 * Every place of a schema's values, outermost first. What contains others is entered once wherever it is reused or
 * recurses; what contains nothing is visited everywhere it stands.
 */
export function* sites(solver: Solver, place: Place): Generator<Site> {
  const start: Site = {
    node: solver.node([{ place, negated: false }]),
    instance: '',
    plug: (value) => value,
    plugInto: (value) => value,
  };
  const entered = new Set<Node>();
  const queue: Site[] = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const site = queue[at] as Site;
    const inner = innerSites(solver, site);
    if (inner.length > 0 && entered.has(site.node)) continue;
    entered.add(site.node);
    yield site;
    queue.push(...inner);
  }
}

function innerSites(solver: Solver, site: Site): readonly Site[] {
  const seen = new Set<string>();
  return site.node.domains.flatMap((domain) =>
    (domain.slots?.() ?? []).flatMap(({ key, node, opens }) => {
      const slot = `${key} ${node.key}`;
      if (seen.has(slot) || !Number.isFinite(solver.height(node))) return [];
      seen.add(slot);
      const host = new Host(solver, [...domain.shape, ...opens], key);
      return [
        {
          node,
          instance: child(site.instance, key),
          plug: (value: JsonValue) => through(host.smallest(value), (whole) => site.plug(whole)),
          plugInto: (value: JsonValue, dice: Dice) =>
            through(host.draw(value, dice), (whole) => site.plugInto(whole, dice)),
        },
      ];
    }),
  );
}

/** A container with one place kept free. */
class Host {
  readonly #solver: Solver;
  readonly #shape: Shape;
  readonly #key: string | number;
  #domain: Domain | undefined | 'unknown' = 'unknown';

  constructor(solver: Solver, shape: Shape, key: string | number) {
    this.#solver = solver;
    this.#shape = shape;
    this.#key = key;
  }

  smallest(value: JsonValue): JsonValue | undefined {
    return this.#with(this.#opened()?.smallest(), value);
  }

  draw(value: JsonValue, dice: Dice): JsonValue | undefined {
    return this.#with(this.#opened()?.draw(dice, 1), value);
  }

  #opened(): Domain | undefined {
    if (this.#domain === 'unknown') {
      const wanted = typeof this.#key === 'number' ? 'array' : 'object';
      const typed: Shape = [...this.#shape, { kind: 'types', types: [wanted] }];
      this.#domain = this.#solver.domainsOf(typed).find((one): one is Domain => !(one instanceof EmptyShape));
    }
    return this.#domain;
  }

  #with(container: JsonValue | undefined, value: JsonValue): JsonValue | undefined {
    if (Array.isArray(container)) return container.map((item, index) => (index === this.#key ? value : item));
    return isObject(container) ? { ...container, [this.#key]: value } : undefined;
  }
}

function through(
  value: JsonValue | undefined,
  next: (value: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  return value === undefined ? undefined : next(value);
}
