import type { Operation } from '@plumbline/openapi';
import { pagingOf } from '../model/paging.ts';
import { keywordOf } from '../model/schema-view.ts';
import { LifecycleSteps } from './lifecycle-steps.ts';
import type { Planning } from './planning.ts';
import type { Scenario } from './scenario.ts';

const madeForPaging = 3;

/** The list walked in small pages, with a few items of the run's own in it where it may make some. */
export function* pageScenarios(planning: Planning, operation: Operation): Generator<Scenario> {
  for (const resource of planning.resources) {
    if (resource.list !== operation) continue;
    const paging = pagingOf(planning.contract, operation);
    if (!paging) continue;
    const steps = new LifecycleSteps(planning, resource);
    const creates = Array.from({ length: madeForPaging }, (_, index) =>
      steps.create(`item${index}`, `create${index}`),
    );
    const walk = steps.walk('pages', smallPage(planning, paging.limit?.schema), 40);
    // What was listed both before and after was there all the while, whoever else writes.
    const [before, after] = [
      steps.walk('before', steps.largestPage()),
      steps.walk('after', steps.largestPage()),
    ];
    const scenario = steps.scenario(operation, 'pages', [...creates, before, walk, after]);
    yield { ...scenario, id: `pages ${operation.id}` };
  }
}

/** Two items to a page, or the smallest page that the spec admits. */
function smallPage(
  planning: Planning,
  limit: Parameters<Planning['schemas']['valid']>[0] | undefined,
): number {
  const minimum = limit && keywordOf(planning.contract.document, limit, 'minimum');
  return typeof minimum === 'number' ? Math.max(2, minimum) : 2;
}
