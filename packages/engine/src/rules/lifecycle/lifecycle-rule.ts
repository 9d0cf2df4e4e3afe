import type { Operation } from '@plumbline/openapi';
import type { Resource } from '../../model/resources.ts';
import type { Planning } from '../../plan/planning.ts';
import type { RandomScenarios, Scenario } from '../../plan/scenario.ts';
import { statefulScenarios } from '../../plan/stateful-scenarios.ts';
import type { ScenarioRule } from '../rule.ts';
import { type LifecycleRuleId, replayLifecycle } from './replay-lifecycle.ts';

/** What a resource must have for a promise to mean anything. */
type Need = 'read' | 'list' | 'update' | 'remove';

interface About {
  readonly id: LifecycleRuleId;
  readonly promise: string;
  readonly faultClass: string;
  readonly needs: Need;
  readonly waitsForLists?: boolean;
}

type Plan = (planning: Planning, resource: Resource, operation: Operation) => Iterable<Scenario>;

/** A rule that takes its share of what replaying a sequence against the model shows. */
export function lifecycleRule({ needs, waitsForLists = false, ...about }: About, plan: Plan): ScenarioRule {
  return {
    kind: 'scenario',
    stateful: true,
    waitsForLists,
    metadata: { ...about, family: 'lifecycle', severity: 'breaking' },
    *plan(planning, operation): Generator<Scenario | RandomScenarios> {
      for (const resource of planning.resources) {
        const { create, read, list, remove, updates } = resource;
        const belongs = [create, read, list, remove, ...updates].includes(operation);
        if (!belongs || !create || !planning.usable.has(create)) continue;
        yield* plan(planning, resource, operation);
        if (create === operation && has(resource, needs)) yield* statefulScenarios(planning, resource);
      }
    },
    judge: (history, judging) =>
      replayLifecycle(history, judging).filter((violation) => violation.rule === about.id),
  };
}

function has({ read, list, updates, remove }: Resource, need: Need): boolean {
  switch (need) {
    case 'read':
      return read !== undefined;
    case 'list':
      return list !== undefined;
    case 'update':
      return read !== undefined && updates.length > 0;
    case 'remove':
      return remove !== undefined;
  }
}
