import { refusedUpdates } from '../../plan/update-scenarios.ts';
import { lifecycleRule } from './lifecycle-rule.ts';

export const refusedChangesNothing = lifecycleRule(
  {
    id: 'refused-changes-nothing',
    promise: 'A refused update leaves the item as it was.',
    faultClass: 'F402',
    needs: 'update',
  },
  function* (planning, resource, operation) {
    yield* refusedUpdates(planning, resource, operation);
  },
);
