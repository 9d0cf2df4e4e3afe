import type { JsonValue } from '@plumbline/openapi';
import type { Dice, Domain } from '../domains/domain.ts';
import type { Solver } from '../domains/solver.ts';
import type { Alternatives, Origin } from '../facts/fact.ts';
import { KEYWORDS } from '../keywords/keywords.ts';
import type { Place } from '../schema/place.ts';
import { firstDomain } from './first-domain.ts';
import { type Site, sites } from './sites.ts';

/** A way to break one keyword in one place; what it makes is not checked yet. */
export interface Breaker {
  readonly origin: Origin;
  readonly description: string;
  smallest(): JsonValue | undefined;
  draw(dice: Dice): JsonValue | undefined;
}

/** Every keyword of every site, broken alone while the rest holds. */
export function* breakers(solver: Solver, place: Place): Generator<Breaker> {
  for (const site of sites(solver, place)) {
    yield* factBreakers(solver, site);
    yield* wholeBreakers(solver, site);
  }
}

/** Facts replaced by what each keyword says breaks them. */
function* factBreakers(solver: Solver, site: Site): Generator<Breaker> {
  const done = new Set<string>();
  for (const shape of site.node.shapes) {
    for (const fact of shape) {
      const { origin } = fact;
      if (origin === undefined) continue;
      const rest = shape.filter((other) => other !== fact);
      for (const { facts, description } of KEYWORDS.get(origin.name)?.breaks?.(fact, shape) ?? []) {
        const key = `${origin.pointer} ${description}`;
        if (done.has(key)) continue;
        const breaker = breakerOf(solver, site, [[...rest, ...facts]], origin, description);
        if (breaker === undefined) continue;
        done.add(key);
        yield breaker;
      }
    }
  }
}

/** Keywords that speak of other schemas as a whole, such as `anyOf` and `not`. */
function* wholeBreakers(solver: Solver, site: Site): Generator<Breaker> {
  const done = new Set<string>();
  for (const fact of site.node.shapes.flat()) {
    if (
      fact.kind !== 'branch' ||
      !fact.breakable ||
      fact.origin === undefined ||
      done.has(fact.origin.pointer)
    )
      continue;
    done.add(fact.origin.pointer);
    const shapes = solver.expandBroken(site.node.goal, fact.origin.pointer);
    const breaker = breakerOf(solver, site, shapes, fact.origin, `not what ${fact.origin.keyword} wants`);
    if (breaker !== undefined) yield breaker;
  }
}

function breakerOf(
  solver: Solver,
  site: Site,
  shapes: Alternatives,
  origin: Origin,
  what: string,
): Breaker | undefined {
  const domain: Domain | undefined = firstDomain(solver, shapes);
  if (domain === undefined) return undefined;
  const plugged = (
    value: JsonValue | undefined,
    plug: (value: JsonValue) => JsonValue | undefined,
  ): JsonValue | undefined => (value === undefined ? undefined : plug(value));
  return {
    origin,
    description: site.instance === '' ? what : `${site.instance}: ${what}`,
    smallest: () => plugged(domain.smallest(), site.plug),
    draw: (dice) => plugged(domain.draw(dice, 1), (value) => site.plugInto(value, dice)),
  };
}
