import type { Defect } from './defect.ts';

export const listSkipsItemAcrossPages: Defect = {
  id: 'list-skips-item-across-pages',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The next page leaves out its first item.',
  frequency: 'every page reached by a next link',
  source: 'A fault of paging',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        return query.from?.direction === 'next' && page.rows.length > 1
          ? { ...page, rows: page.rows.slice(1) }
          : page;
      },
    },
  }),
};
