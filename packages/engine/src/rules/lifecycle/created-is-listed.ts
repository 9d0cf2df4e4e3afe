import { LifecycleSteps } from '../../plan/lifecycle-steps.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const createdIsListed = lifecycleRule(
  {
    id: 'created-is-listed',
    promise: 'What was created appears in its list.',
    faultClass: 'F401',
    needs: 'list',
    waitsForLists: true,
  },
  function* (planning, resource, operation) {
    const steps = resource.create === operation ? new LifecycleSteps(planning, resource) : undefined;
    const walk = steps?.walk('walk', steps.largestPage());
    if (steps && walk) yield steps.scenario(operation, 'create-list', [steps.create(), walk]);
  },
);
