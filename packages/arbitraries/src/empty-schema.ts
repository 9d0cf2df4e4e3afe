import type { Node } from './domains/domain.ts';
import type { Solver } from './domains/solver.ts';
import type { Place } from './schema/place.ts';
import { SchemaError } from './schema-error.ts';

/**
 * Says why a schema has no value, at the innermost schema to blame.
 * @throws SchemaError `empty-schema`, or `out-of-reach` when values may exist and none was found
 */
export function refuseEmpty(solver: Solver, place: Place): void {
  const node = solver.node([{ place, negated: false }]);
  if (Number.isFinite(solver.height(node))) return;
  const { reason, certain, culprit } = explain(solver, node, new Set());
  throw new SchemaError(
    certain ? 'empty-schema' : 'out-of-reach',
    culprit.goal[0]?.place.pointer ?? place.pointer,
    certain ? `no value satisfies this schema: ${reason}` : reason,
    'Loosen one of the keywords that exclude each other.',
  );
}

interface Explanation {
  readonly reason: string;
  readonly certain: boolean;
  readonly culprit: Node;
}

function explain(solver: Solver, node: Node, seen: Set<Node>): Explanation {
  seen.add(node);
  const doubtful = node.reasons.find((one) => !one.certain);
  if (doubtful !== undefined) return { ...doubtful, culprit: node };
  for (const domain of node.domains) {
    const blamed = domain.neighbours.filter((one) => !Number.isFinite(solver.height(one)));
    const fresh = blamed.find((one) => !seen.has(one));
    if (fresh !== undefined) return explain(solver, fresh, seen);
    if (blamed[0] !== undefined) {
      return {
        reason: 'every value would have to contain another one of its kind, without end',
        certain: true,
        culprit: blamed[0],
      };
    }
  }
  const reason = node.reasons[0]?.reason ?? 'its keywords contradict each other';
  return { reason, certain: true, culprit: node };
}
