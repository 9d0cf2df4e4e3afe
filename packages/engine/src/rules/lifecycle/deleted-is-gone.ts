import { LifecycleSteps } from '../../plan/lifecycle-steps.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const deletedIsGone = lifecycleRule(
  {
    id: 'deleted-is-gone',
    promise: 'What was deleted is neither found nor listed, and stays gone.',
    faultClass: 'F403',
    needs: 'remove',
    waitsForLists: true,
  },
  function* (planning, resource, operation) {
    const steps = resource.remove === operation ? new LifecycleSteps(planning, resource) : undefined;
    const remove = steps?.remove();
    if (!steps || !remove) return;
    yield steps.scenario(operation, 'create-delete', [
      steps.create(),
      remove,
      steps.read('read-deleted'),
      steps.remove('delete-again', 'item', false),
      steps.walk('walk', steps.largestPage()),
      steps.read('read-deleted-again'),
    ]);
  },
);
