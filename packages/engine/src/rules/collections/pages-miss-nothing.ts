import { causeName } from '../../model/twin.ts';
import { pageRule } from './page-rule.ts';
import { idsOf, wasSteady } from './steady.ts';

export const pagesMissNothing = pageRule(
  {
    id: 'pages-miss-nothing',
    promise: 'Walking a list page by page shows every item that was there all the while.',
    faultClass: 'F501',
  },
  ({ label, walk, resource, history }) => {
    const last = walk.pages.at(-1);
    if (label !== 'pages' || walk.end !== 'complete' || !last) return [];
    const before = history.walks.get('before');
    if (!before || !wasSteady(history, resource)) return [];
    const listed = new Set(idsOf(walk, resource));
    const steady = idsOf(before, resource);
    const missing = steady.filter((id) => !listed.has(id));
    if (missing.length === 0) return [];
    const { operation } = last;
    return [
      {
        operation: operation.id,
        direction: 'response' as const,
        cause: [causeName(operation)],
        schema: operation.pointer,
        message: `${operation.id} leaves out ${missing.length} of ${steady.length} items when it is walked in small pages.`,
        expected: 'every item on some page',
        observed: `${missing.length} of ${steady.length} items on none of the ${walk.pages.length} pages`,
        exchange: last,
      },
    ];
  },
);
