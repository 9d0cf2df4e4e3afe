import { causeName } from '../../model/twin.ts';
import { idsOn } from '../lifecycle/replay-lifecycle.ts';
import { pageRule } from './page-rule.ts';
import { wasSteady } from './steady.ts';

export const pagesRepeatNothing = pageRule(
  {
    id: 'pages-repeat-nothing',
    promise: 'Walking a list page by page shows no item twice.',
    faultClass: 'F501',
  },
  ({ label, walk, resource, history }) => {
    if (walk.end === 'loop') return [];
    const seenOn = new Map<unknown, number>();
    for (const [index, page] of walk.pages.entries()) {
      for (const id of idsOn(page, resource)) {
        const before = seenOn.get(id);
        if (before === undefined) {
          seenOn.set(id, index);
          continue;
        }
        // Someone else's write moves items from page to page; within one page nothing moves.
        if (before !== index && !(label === 'pages' && wasSteady(history, resource))) continue;
        const { operation } = page;
        const where =
          before === index ? `twice on page ${index + 1}` : `on page ${before + 1} and on page ${index + 1}`;
        return [
          {
            operation: operation.id,
            direction: 'response' as const,
            cause: [causeName(operation)],
            schema: operation.pointer,
            ...(resource.itemsPointer !== undefined && { instance: `${resource.itemsPointer}/*` }),
            message: `${operation.id} lists the same item ${where}.`,
            expected: 'each item once',
            observed: `an item ${where}`,
            exchange: page,
          },
        ];
      }
    }
    return [];
  },
);
