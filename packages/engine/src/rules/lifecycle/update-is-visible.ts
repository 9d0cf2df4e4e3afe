import { updateScenarios } from '../../plan/update-scenarios.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const updateIsVisible = lifecycleRule(
  {
    id: 'update-is-visible',
    promise: 'An accepted update shows in the next read.',
    faultClass: 'F402',
    needs: 'update',
  },
  function* (planning, resource, operation) {
    yield* updateScenarios(planning, resource, operation);
  },
);
