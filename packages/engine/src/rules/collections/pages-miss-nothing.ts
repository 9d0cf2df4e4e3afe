import { jsonOf, succeeded } from '../../execute/exchange.ts';
import { idIn } from '../../execute/value-bank.ts';
import { idsOn } from '../lifecycle/replay-lifecycle.ts';
import { pageRule } from './page-rule.ts';

export const pagesMissNothing = pageRule(
  {
    id: 'pages-miss-nothing',
    promise: 'Walking a list page by page shows every item that was there all the while.',
    faultClass: 'F501',
  },
  ({ walk, resource, history }) => {
    const last = walk.pages.at(-1);
    if (walk.end !== 'complete' || !last) return [];
    const made = history.exchanges.filter(
      (exchange) => exchange.operation === resource.create && succeeded(exchange),
    );
    const listed = new Set(walk.pages.flatMap((page) => idsOn(page, resource)));
    const missing = made.filter((exchange) => {
      const id = idIn(resource, jsonOf(exchange));
      return id !== undefined && !listed.has(id);
    });
    // An item that is on no page at all may be missing from the list itself: that is created-is-listed's to say.
    if (missing.length === 0 || missing.length === made.length) return [];
    const { operation } = last;
    return [
      {
        operation: operation.id,
        direction: 'response' as const,
        cause: [operation.id],
        schema: operation.pointer,
        message: `${operation.id} leaves out ${missing.length} of ${made.length} items when it is walked page by page.`,
        expected: 'every item on some page',
        observed: `${missing.length} of ${made.length} items on none of the ${walk.pages.length} pages`,
        exchange: last,
      },
    ];
  },
);
