import { invalidCases } from '../plan/invalid-cases.ts';
import { randomInvalidCases } from '../plan/random-cases.ts';
import { judgeRefusal } from './refusal.ts';
import type { ScenarioRule } from './rule.ts';

export const invalidRejected: ScenarioRule = {
  kind: 'scenario',
  stateful: false,
  metadata: {
    id: 'invalid-rejected',
    family: 'input',
    promise: 'A request that breaks one constraint of the spec is refused.',
    severity: 'breaking',
    faultClass: 'F102',
  },
  *plan(planning, operation) {
    for (const scenario of invalidCases(planning, operation)) {
      const step = scenario.steps[0];
      if (step?.kind === 'call' && step.case.kind === 'invalid' && step.case.broken.keyword !== 'required')
        yield scenario;
    }
    yield* randomInvalidCases(planning, operation);
  },
  judge: judgeRefusal,
};
