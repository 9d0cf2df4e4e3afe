import { causeName } from '../../model/twin.ts';
import { pageRule } from './page-rule.ts';

export const pagingEnds = pageRule(
  {
    id: 'paging-ends',
    promise: 'Following the next page comes to an end and never to a page seen before.',
    faultClass: 'F502',
  },
  ({ walk }) => {
    const last = walk.pages.at(-1);
    if (walk.end !== 'loop' || !last) return [];
    const { operation } = last;
    return [
      {
        operation: operation.id,
        direction: 'response' as const,
        cause: [causeName(operation)],
        schema: operation.pointer,
        message: `${operation.id} links page ${walk.pages.length} to a page that was seen before.`,
        expected: 'a last page without a next one',
        observed: `after ${walk.pages.length} pages, a link to one of them`,
        exchange: last,
      },
    ];
  },
);
