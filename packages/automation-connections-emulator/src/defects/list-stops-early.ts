import type { Defect } from './defect.ts';

export const listStopsEarly: Defect = {
  id: 'list-stops-early',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'There is no page after the second.',
  frequency: 'lists of three pages and more',
  source: 'A fault of paging',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        return query.from === undefined ? page : { ...page, hasNext: false };
      },
    },
  }),
};
