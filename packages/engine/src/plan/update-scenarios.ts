import type { Operation } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { invalidCases } from './invalid-cases.ts';
import { LifecycleSteps } from './lifecycle-steps.ts';
import type { Planning } from './planning.ts';
import type { CallStep, Scenario } from './scenario.ts';
import { Ref, type Template } from './template.ts';

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

/** Create, read, an update that must be refused though all but one of its fields are good, read; for two broken fields. */
export function* refusedUpdates(
  planning: Planning,
  resource: Resource,
  operation: Operation,
): Generator<Scenario> {
  if (!resource.updates.includes(operation)) return;
  const steps = new LifecycleSteps(planning, resource);
  const [before, after] = [steps.read('read-before', 'item', true), steps.read('read-after')];
  if (!before || !after) return;
  const changes = steps.changes(operation);
  for (const [field, step] of bodiesBreaking(planning, operation)) {
    const refused = withGoodFields(step, field, changes);
    yield steps.scenario(operation, `refused ${operation.method} ${field}`, [
      steps.create(),
      before,
      { ...refused, label: 'refused-update', item: 'item' },
      after,
    ]);
  }
}

const brokenFields = 2;

/** Invalid bodies that are objects, by the field that each breaks: a careless target stores the others before it refuses. */
function bodiesBreaking(planning: Planning, operation: Operation): ReadonlyMap<string, CallStep> {
  const found = new Map<string, CallStep>();
  for (const scenario of invalidCases(planning, operation)) {
    const step = scenario.steps[0];
    if (step?.kind !== 'call' || step.case.kind !== 'invalid' || step.case.broken.in !== 'body') continue;
    const field = /\/properties\/([^/]+)\/[^/]+$/.exec(step.case.broken.pointer)?.[1];
    if (field === undefined || found.has(field) || !isObjectTemplate(step.request.body?.value)) continue;
    found.set(field, step);
    if (found.size === brokenFields) break;
  }
  return found;
}

function withGoodFields(
  step: CallStep,
  broken: string,
  changes: readonly { readonly field: string; readonly body: Template }[],
): CallStep {
  const { body } = step.request;
  if (!body || !isObjectTemplate(body.value)) return step;
  const good = changes.flatMap(({ field, body: changed }) =>
    field !== broken && isObjectTemplate(changed) && changed[field] !== undefined
      ? [[field, changed[field]] as const]
      : [],
  );
  return {
    ...step,
    request: { ...step.request, body: { ...body, value: { ...body.value, ...Object.fromEntries(good) } } },
  };
}

function isObjectTemplate(value: Template | undefined): value is { readonly [key: string]: Template } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Ref);
}
