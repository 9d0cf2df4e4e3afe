import { isObject, type JsonValue } from '@plumbline/openapi';
import { nameFieldOf } from '../model/name-field.ts';
import type { Resource } from '../model/resources.ts';
import { valueAt } from '../model/schema-view.ts';
import { LifecycleSteps } from '../plan/lifecycle-steps.ts';
import type { WalkStep } from '../plan/scenario.ts';
import type { Leftover } from '../run-result.ts';
import { jsonOf } from './exchange.ts';
import type { Walk } from './history.ts';
import { leftoverOf, sameThings } from './own-items.ts';
import type { RunnerParts } from './running.ts';
import type { Subject } from './subject.ts';
import { idIn } from './value-bank.ts';

export interface ReconcileBy {
  readonly walk: (step: WalkStep) => Promise<Walk>;
  /** Nothing when the item is gone, else why it is not. */
  readonly remove: (subject: Subject) => Promise<string | undefined>;
}

/**
 * Looks through the lists for the run's prefix: what a create made without telling its id, and what a delete left
 * where it was. The answer to a delete proves nothing; the list does.
 */
export async function reconcile(parts: RunnerParts, by: ReconcileBy): Promise<readonly Leftover[]> {
  const leftovers: Leftover[] = [];
  const seen: Resource[] = [];
  for (const resource of parts.own.touched) {
    if (seen.some((each) => sameThings(each, resource))) continue;
    seen.push(resource);
    const step = walkOf(parts, resource);
    if (!step) {
      // What hung on an item of the run went with it.
      const because = resource.parent?.create ? undefined : parts.own.suspects.get(resource);
      if (because !== undefined) leftovers.push(unknownItem(resource, because));
      continue;
    }
    for (const subject of ownOn(parts, resource, await by.walk(step))) await by.remove(subject);
    for (const subject of ownOn(parts, resource, await by.walk(step))) {
      leftovers.push(leftoverOf(subject, 'it is still listed after its delete'));
    }
  }
  return leftovers;
}

/** Items below another item have no list of their own to walk once their parent is gone. */
function walkOf(parts: RunnerParts, resource: Resource): WalkStep | undefined {
  if (resource.parent || nameField(parts, resource) === undefined) return undefined;
  const steps = new LifecycleSteps(parts.planning, resource);
  return steps.walk('reconcile', steps.largestPage(), 200);
}

function ownOn(parts: RunnerParts, resource: Resource, walk: Walk): readonly Subject[] {
  const field = nameField(parts, resource);
  if (field === undefined) return [];
  return walk.pages
    .flatMap((page) => itemsAt(valueAt(jsonOf(page), resource.itemsPointer ?? '')))
    .filter((item) => isObject(item) && startsWith(item[field], parts.prefix))
    .flatMap((item): readonly Subject[] => {
      const id = idIn({ idParameter: resource.idParameter }, item);
      if (id === undefined) return [];
      return [
        { resource, ids: { [resource.idParameter]: id }, own: true, proven: true, representation: item },
      ];
    });
}

function nameField({ contract, planning }: RunnerParts, resource: Resource): string | undefined {
  return nameFieldOf(contract, resource.create, planning.roles);
}

function itemsAt(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function startsWith(value: JsonValue | undefined, prefix: string): boolean {
  return typeof value === 'string' && value.startsWith(prefix);
}

function unknownItem(resource: Resource, because: string): Leftover {
  return { operation: resource.create?.id ?? resource.itemPath, id: 'unknown', message: because };
}
