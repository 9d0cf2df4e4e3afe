import { type Domain, EmptyShape } from '../domains/domain.ts';
import type { Solver } from '../domains/solver.ts';
import type { Alternatives } from '../facts/fact.ts';

/** The first domain among shapes that has a value of finite height. */
export function firstDomain(solver: Solver, shapes: Alternatives): Domain | undefined {
  for (const shape of shapes) {
    for (const domain of solver.domainsOf(shape)) {
      if (domain instanceof EmptyShape) continue;
      if (!Number.isFinite(domain.height((node) => solver.height(node)))) continue;
      if (domain.smallest() !== undefined) return domain;
    }
  }
  return undefined;
}
