import { invalidCases } from '../plan/invalid-cases.ts';
import { judgeRefusal } from './refusal.ts';
import type { ScenarioRule } from './rule.ts';

export const requiredEnforced: ScenarioRule = {
  kind: 'scenario',
  stateful: false,
  metadata: {
    id: 'required-enforced',
    family: 'input',
    promise: 'A request without a required parameter, body or property is refused.',
    severity: 'breaking',
    faultClass: 'F102',
  },
  *plan(planning, operation) {
    for (const scenario of invalidCases(planning, operation)) {
      const step = scenario.steps[0];
      if (step?.kind === 'call' && step.case.kind === 'invalid' && step.case.broken.keyword === 'required')
        yield scenario;
    }
  },
  judge: judgeRefusal,
};
