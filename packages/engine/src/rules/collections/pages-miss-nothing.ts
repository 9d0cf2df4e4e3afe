import type { Walk } from '../../execute/history.ts';
import { causeName } from '../../model/twin.ts';
import { idsOn } from '../lifecycle/replay-lifecycle.ts';
import { pageRule } from './page-rule.ts';

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
    const after = history.walks.get('after');
    if (before?.end !== 'complete' || after?.end !== 'complete') return [];
    const idsOf = (each: Walk) => new Set(each.pages.flatMap((page) => idsOn(page, resource)));
    const [there, still, listed] = [idsOf(before), idsOf(after), idsOf(walk)];
    const steady = [...there].filter((id) => still.has(id));
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
