import type { Defect } from './defect.ts';

export const sortLastPairSwapped: Defect = {
  id: 'sort-last-pair-swapped',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The last two items of a page are swapped.',
  frequency: 'pages of two and more',
  source: 'A fault of sorting',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        return { ...page, rows: [...page.rows.slice(0, -2), ...page.rows.slice(-2).reverse()] };
      },
    },
  }),
};
