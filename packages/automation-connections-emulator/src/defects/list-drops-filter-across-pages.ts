import type { Defect } from './defect.ts';

export const listDropsFilterAcrossPages: Defect = {
  id: 'list-drops-filter-across-pages',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The next page forgets the filter.',
  frequency: 'filtered lists of several pages',
  source: 'A fault of paging',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => store.page(query.from === undefined ? query : { ...query, filter: undefined }),
    },
  }),
};
