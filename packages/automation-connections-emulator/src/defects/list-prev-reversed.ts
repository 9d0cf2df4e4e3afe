import type { Defect } from './defect.ts';

export const listPrevReversed: Defect = {
  id: 'list-prev-reversed',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'A page that is reached backwards is in reverse order.',
  frequency: 'pages reached by a prev link',
  source: 'A fault of paging',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        return query.from?.direction === 'prev' ? { ...page, rows: page.rows.toReversed() } : page;
      },
    },
  }),
};
