import { LifecycleSteps } from '../../plan/lifecycle-steps.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const createdIsReadable = lifecycleRule(
  {
    id: 'created-is-readable',
    promise: 'What was created is found by its id and has the fields that were sent.',
    faultClass: 'F401',
    needs: 'read',
  },
  function* (planning, resource, operation) {
    const steps = resource.create === operation ? new LifecycleSteps(planning, resource) : undefined;
    const read = steps?.read();
    if (steps && read) yield steps.scenario(operation, 'create-read', [steps.create(), read]);
  },
);
