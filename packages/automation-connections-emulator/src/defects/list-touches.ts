import type { Defect } from './defect.ts';

export const listTouches: Defect = {
  id: 'list-touches',
  faultClass: 'P300',
  operations: ['list'],
  breaks: 'A list sets updatedAt of the first connection it shows.',
  frequency: 'lists that are not empty',
  source: 'A read that writes',

  alter: ({ store }) => ({
    store: {
      ...store,
      page: (query) => {
        const page = store.page(query);
        const [first] = page.rows;
        if (first !== undefined) store.update(first.id, { updatedAt: first.updatedAt + 1 });
        return page;
      },
    },
  }),
};
