import type { Defect } from './defect.ts';

export const listHidesNewest: Defect = {
  id: 'list-hides-newest',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The newest connection is not listed.',
  frequency: 'the connection created last',
  source: 'An index that lags',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        const newest = store.page({
          visibleTo: undefined,
          filter: undefined,
          sort: { field: 'createdAt', descending: true },
          from: undefined,
          limit: 1,
        }).rows[0];
        return { ...page, rows: page.rows.filter((row) => row.id !== newest?.id) };
      },
    },
  }),
};
