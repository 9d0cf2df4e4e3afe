import type { Solver } from './domains/solver.ts';
import type { Place } from './schema/place.ts';
import { SchemaError } from './schema-error.ts';

/** @throws SchemaError `empty-schema` when no value satisfies the schema */
export function refuseEmpty(solver: Solver, place: Place): void {
  const node = solver.node([{ place, negated: false }]);
  if (Number.isFinite(solver.height(node))) return;
  const [first] = node.reasons;
  const reason =
    first?.reason ??
    (node.shapes.length === 0
      ? 'its keywords contradict each other'
      : 'every value would have to contain another one of its kind, without end');
  throw new SchemaError(
    'empty-schema',
    place.pointer,
    `no value satisfies this schema: ${reason}`,
    'Loosen one of the keywords that exclude each other.',
  );
}
