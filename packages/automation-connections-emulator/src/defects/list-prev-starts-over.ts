import type { Defect } from './defect.ts';

export const listPrevStartsOver: Defect = {
  id: 'list-prev-starts-over',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The previous page is always the first.',
  frequency: 'from the third page',
  source: 'A fault of paging',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => store.page(query.from?.direction === 'prev' ? { ...query, from: undefined } : query),
    },
  }),
};
