import { updateScenarios } from '../../plan/update-scenarios.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const updateLeavesRestAlone = lifecycleRule(
  {
    id: 'update-leaves-rest-alone',
    promise: 'An update changes nothing that its request does not name.',
    faultClass: 'F402',
    needs: 'update',
  },
  function* (planning, resource, operation) {
    yield* updateScenarios(planning, resource, operation);
  },
);
