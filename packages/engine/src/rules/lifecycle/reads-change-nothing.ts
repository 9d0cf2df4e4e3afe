import { LifecycleSteps } from '../../plan/lifecycle-steps.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const readsChangeNothing = lifecycleRule(
  {
    id: 'reads-change-nothing',
    promise: 'Reading an item, or its list, leaves it as it was.',
    faultClass: 'F402',
    needs: 'read',
  },
  function* (planning, resource, operation) {
    const steps = resource.read === operation ? new LifecycleSteps(planning, resource) : undefined;
    const [first, second] = [steps?.read('read', 'item', true), steps?.read('read-again')];
    if (!steps || !first || !second) return;
    yield steps.scenario(operation, 'read-list-read', [
      steps.create(),
      first,
      steps.walk('walk', undefined, 1),
      second,
    ]);
  },
);
