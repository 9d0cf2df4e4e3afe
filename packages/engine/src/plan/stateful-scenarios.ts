import fc, { type Arbitrary } from 'fast-check';
import type { Resource } from '../model/resources.ts';
import { LifecycleSteps } from './lifecycle-steps.ts';
import type { Planning } from './planning.ts';
import type { RandomScenarios, Scenario, Step } from './scenario.ts';

type Command =
  | { readonly kind: 'create' }
  | { readonly kind: 'read'; readonly pick: number }
  | { readonly kind: 'update'; readonly pick: number; readonly which: number }
  | { readonly kind: 'delete'; readonly pick: number }
  | { readonly kind: 'list' };

const longest = 12;
const mostItems = 4;

/** Sequences of create, read, list, update and delete over a few items, in any order that makes sense. */
export function* statefulScenarios(planning: Planning, resource: Resource): Generator<RandomScenarios> {
  const steps = new LifecycleSteps(planning, resource);
  const { create } = resource;
  if (!create || !steps.create()) return;
  const runs = planning.profile === 'full' ? planning.randomRuns : 1;
  if (runs === 0) return;
  yield {
    id: `stateful ${resource.itemPath}`,
    operation: create,
    phase: 'stateful',
    runs,
    arbitrary: commands().map((list) => toScenario(steps, list)),
  };
}

function commands(): Arbitrary<readonly Command[]> {
  const pick = fc.nat(mostItems - 1);
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), pick }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), pick, which: fc.nat(20) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('create' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), pick }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('list' as const) }) },
    ),
    { minLength: 1, maxLength: longest },
  );
}

/** Picks refer to the items made so far, so that every list of commands, shrunk or not, makes sense. */
function toScenario(steps: LifecycleSteps, list: readonly Command[]): Scenario {
  const made: string[] = ['item0'];
  const gone = new Set<string>();
  const planned: (Step | undefined)[] = [steps.create('item0', 'create0')];
  for (const [index, command] of list.entries()) planned.push(toStep(steps, command, index, made, gone));
  const { create } = steps.resource;
  return {
    ...steps.scenario(create ?? impossible(), 'stateful', planned),
    id: `stateful ${steps.resource.itemPath}`,
  };
}

function toStep(
  steps: LifecycleSteps,
  command: Command,
  index: number,
  made: string[],
  gone: Set<string>,
): Step | undefined {
  const label = `${command.kind}${index + 1}`;
  if (command.kind === 'list') return steps.walk(label, steps.largestPage());
  if (command.kind === 'create') {
    if (made.length >= mostItems) return undefined;
    const item = `item${made.length}`;
    made.push(item);
    return steps.create(item, label);
  }
  const item = made[command.pick % made.length] ?? 'item0';
  if (command.kind === 'read') return steps.read(label, item);
  if (gone.has(item)) return undefined;
  if (command.kind === 'delete') {
    gone.add(item);
    return steps.remove(label, item);
  }
  const update = steps.resource.updates[command.which % Math.max(1, steps.resource.updates.length)];
  if (!update || !steps.planning.usable.has(update)) return undefined;
  const changes = steps.changes(update);
  const change = changes[command.which % Math.max(1, changes.length)];
  return change && steps.update(update, change.body, label, item);
}

function impossible(): never {
  throw new Error('A stateful plan was made for a resource that nothing creates.');
}
