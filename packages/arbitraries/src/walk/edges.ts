import type { JsonValue } from '@plumbline/openapi';
import type { Solver } from '../domains/solver.ts';
import type { Fact, Origin, Shape } from '../facts/fact.ts';
import type { Variation } from '../keywords/keyword.ts';
import { KEYWORDS } from '../keywords/keywords.ts';
import type { Place } from '../schema/place.ts';
import { firstDomain } from './first-domain.ts';
import { sites } from './sites.ts';

/** A value at a bound, not checked yet. */
export interface Edge {
  readonly value: JsonValue;
  readonly origin: Origin;
  readonly description: string;
}

/** What each keyword calls its bounds, one keyword at a time on the smallest value around it. */
export function* edges(solver: Solver, place: Place): Generator<Edge> {
  for (const site of sites(solver, place)) {
    const done = new Set<string>();
    for (const shape of site.node.shapes) {
      for (const fact of shape) {
        const { origin } = fact;
        if (origin === undefined) continue;
        for (const { facts, description } of variations(fact, origin, shape)) {
          const key = `${origin.pointer} ${description}`;
          if (done.has(key)) continue;
          const local = firstDomain(solver, [[...shape, ...facts]])?.smallest();
          const value = local === undefined ? undefined : site.plug(local);
          if (value === undefined) continue;
          done.add(key);
          yield {
            value,
            origin,
            description: site.instance === '' ? description : `${site.instance}: ${description}`,
          };
        }
      }
    }
  }
}

function variations(fact: Fact, origin: Origin, shape: Shape): readonly Variation[] {
  if (fact.kind === 'branch') return fact.choice === '' ? [] : [{ facts: [], description: fact.choice }];
  return KEYWORDS.get(origin.name)?.edges?.(fact, shape) ?? [];
}
