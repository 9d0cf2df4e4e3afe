import { SchemaError } from '@plumbline/arbitraries';
import type { Operation } from '@plumbline/openapi';
import type { Rule, ScenarioRule } from '../rules/rule.ts';
import { validAccepted } from '../rules/valid-accepted.ts';
import { type NotJudged, type Phase, phases } from '../run-result.ts';
import type { Planning } from './planning.ts';
import type { RandomScenarios, Scenario } from './scenario.ts';

/** A scenario with the rules that judge it. */
export interface Planned {
  readonly what: Scenario | RandomScenarios;
  readonly rules: readonly ScenarioRule[];
}

export interface Plan {
  readonly byPhase: ReadonlyMap<Phase, readonly Planned[]>;
  readonly scenarios: number;
  readonly notJudged: readonly NotJudged[];
}

/** Asks every rule what it wants to send for every operation in scope; what several rules want is sent once. */
export function makePlan(planning: Planning, rules: readonly Rule[]): Plan {
  const planned = new Map<string, { what: Scenario | RandomScenarios; rules: ScenarioRule[] }>();
  const notJudged: NotJudged[] = [];
  const judging = rules.filter(
    (rule): rule is ScenarioRule => rule.kind === 'scenario' && !(rule.stateful && planning.stateless),
  );
  // Rules that judge every exchange need exchanges: the valid requests are sent also when no rule of theirs is chosen.
  const traffic = judging.includes(validAccepted) || judging.length === rules.length ? [] : [validAccepted];
  for (const operation of inOrder(planning.scope)) {
    for (const rule of [...traffic, ...judging]) {
      try {
        for (const what of rule.plan(planning, operation)) {
          const known = planned.get(what.id) ?? { what, rules: [] };
          planned.set(what.id, known);
          if (judging.includes(rule)) known.rules.push(rule);
        }
      } catch (error) {
        if (!(error instanceof SchemaError)) throw error;
        notJudged.push({ rule: rule.metadata.id, operation: operation.id, because: error.message });
      }
    }
  }
  const byPhase = new Map<Phase, Planned[]>(phases.map((phase) => [phase, []]));
  // What is fixed runs before what is drawn: it shows the same faults in fewer steps.
  const drawn = (each: Planned) => ('steps' in each.what ? 0 : 1);
  for (const each of [...planned.values()].sort((a, b) => drawn(a) - drawn(b))) {
    byPhase.get(each.what.phase)?.push(each);
  }
  return { byPhase, scenarios: planned.size, notJudged };
}

const methodOrder = ['get', 'head', 'options', 'trace', 'post', 'put', 'patch', 'delete'];

/** Lists first, since they teach values; then what makes items, what works on them, and what removes them. */
function inOrder(scope: ReadonlySet<Operation>): readonly Operation[] {
  const rank = (operation: Operation) => {
    const onItem = operation.path.includes('{') ? 1 : 0;
    const removes = operation.method === 'delete' ? 2 : 0;
    const makes = operation.method === 'post' && onItem === 0 ? 0.5 : 0;
    return onItem + removes + makes + methodOrder.indexOf(operation.method) / 100;
  };
  return [...scope].sort((a, b) => rank(a) - rank(b));
}
