import type { History, Walk } from '../../execute/history.ts';
import type { Resource } from '../../model/resources.ts';
import { pageScenarios } from '../../plan/page-scenarios.ts';
import type { Judging, ScenarioRule, Violation } from '../rule.ts';

interface About {
  readonly id: string;
  readonly promise: string;
  readonly faultClass: string;
}

/** What a rule of paging sees: the walk of one list, and what the list is of. */
export interface Walked {
  /** `pages` for the walk through small pages; the others are in large ones. */
  readonly label: string;
  readonly walk: Walk;
  readonly resource: Resource;
  readonly history: History;
  readonly judging: Judging;
}

/** A rule that judges the same walk through small pages as the other rules of paging. */
export function pageRule(about: About, judge: (walked: Walked) => readonly Violation[]): ScenarioRule {
  return {
    kind: 'scenario',
    stateful: true,
    metadata: { ...about, family: 'collections', severity: 'breaking' },
    plan: pageScenarios,
    judge(history, judging) {
      return [...history.walks].flatMap(([label, walk]) => {
        const step = history.scenario.steps.find((each) => each.label === label);
        const readable = !walk.pages.some((page) => judging.tainted(page));
        return step?.kind === 'walk' && readable
          ? judge({ label, walk, resource: step.resource, history, judging })
          : [];
      });
    },
  };
}
