import type { Operation } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { invalidCases } from './invalid-cases.ts';
import { LifecycleSteps } from './lifecycle-steps.ts';
import type { Planning } from './planning.ts';
import type { CallStep, Scenario } from './scenario.ts';

/** For each field that an update can change and the read shows: create, read, update, read. */
export function* updateScenarios(
  planning: Planning,
  resource: Resource,
  operation: Operation,
): Generator<Scenario> {
  if (!resource.updates.includes(operation)) return;
  const steps = new LifecycleSteps(planning, resource);
  const [before, after] = [steps.read('read-before', 'item', true), steps.read('read-after')];
  if (!before || !after) return;
  for (const { field, body } of steps.changes(operation)) {
    yield steps.scenario(operation, `update ${operation.method} ${field}`, [
      steps.create(),
      before,
      steps.update(operation, body),
      after,
    ]);
  }
}

/** Create, read, an update that must be refused, read. */
export function* refusedUpdates(
  planning: Planning,
  resource: Resource,
  operation: Operation,
): Generator<Scenario> {
  if (!resource.updates.includes(operation)) return;
  const steps = new LifecycleSteps(planning, resource);
  const [before, after] = [steps.read('read-before', 'item', true), steps.read('read-after')];
  const invalid = bodyBreaking(planning, operation);
  if (!before || !after || !invalid) return;
  yield steps.scenario(operation, `refused ${operation.method}`, [
    steps.create(),
    before,
    { ...invalid, label: 'refused-update', item: 'item' },
    after,
  ]);
}

/** An invalid body that is an object: it names fields that a careless target stores before it refuses. */
function bodyBreaking(planning: Planning, operation: Operation): CallStep | undefined {
  for (const scenario of invalidCases(planning, operation)) {
    const step = scenario.steps[0];
    if (step?.kind !== 'call' || step.case.kind !== 'invalid' || step.case.broken.in !== 'body') continue;
    const value = step.request.body?.value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0)
      return step;
  }
  return undefined;
}
