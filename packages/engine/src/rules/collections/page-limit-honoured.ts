import { isObject } from '@plumbline/openapi';
import { jsonOf } from '../../execute/exchange.ts';
import { pagingOf } from '../../model/paging.ts';
import { valueAt } from '../../model/schema-view.ts';
import { pageRule } from './page-rule.ts';

export const pageLimitHonoured = pageRule(
  {
    id: 'page-limit-honoured',
    promise: 'A page holds no more items than the request asked for.',
    faultClass: 'F503',
  },
  ({ walk, resource, judging }) => {
    for (const page of walk.pages) {
      const limit = pagingOf(judging.contract, page.operation)?.limit;
      const asked = limit && page.values.query[limit.name];
      const items = valueAt(jsonOf(page), resource.itemsPointer ?? '');
      if (!limit || typeof asked !== 'number' || !Array.isArray(items) || items.length <= asked) continue;
      const declared = isObject(page.operation.extensions['x-plumbline-paging']);
      return [
        {
          operation: page.operation.id,
          direction: 'response' as const,
          // That a parameter named like a limit is one is a guess unless the spec says so.
          ...(!declared && { severity: 'warning' as const }),
          cause: [limit.pointer],
          schema: limit.pointer,
          ...(resource.itemsPointer !== undefined && { instance: resource.itemsPointer }),
          message: `${page.operation.id} answered ${limit.name}=${asked} with ${items.length} items.`,
          expected: `at most ${asked} items`,
          observed: `${items.length} items`,
          exchange: page,
        },
      ];
    }
    return [];
  },
);
