import { keyOf } from '../store/page-reader.ts';
import type { Defect } from './defect.ts';

export const listRepeatsItemAcrossPages: Defect = {
  id: 'list-repeats-item-across-pages',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The next page begins with the last item of the page before.',
  frequency: 'every page reached by a next link, from a limit of two',
  source: 'Off-by-one in keyset paging: a comparison that includes the key',
  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const { from, limit, sort } = query;
        // With one item a page the repetition would never end, and that is another fault.
        if (from?.direction !== 'next' || from.key === undefined || limit < 2) return store.page(query);
        const [earlier] = store.page({ ...query, from: { direction: 'prev', key: from.key }, limit: 1 }).rows;
        const start = earlier === undefined ? undefined : { ...from, key: keyOf(sort, earlier) };
        return { ...store.page({ ...query, from: start }), hasPrev: true };
      },
    },
  }),
};
