import type { Defect } from './defect.ts';

export const sortIgnored: Defect = {
  id: 'sort-ignored',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'Every list is sorted by id.',
  frequency: 'other sorts than id',
  source: 'A fault of sorting',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) =>
        store.page({
          ...query,
          sort: { field: 'id', descending: false },
          from: query.from === undefined ? undefined : { ...query.from, key: undefined },
        }),
    },
  }),
};
