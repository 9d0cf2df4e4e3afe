import type { Defect } from './defect.ts';

export const listShowsForeign: Defect = {
  id: 'list-shows-foreign',
  faultClass: 'F206',
  operations: ['list'],
  breaks: 'Every list shows every connection.',
  frequency: 'lists without listAll',
  source: 'WFC F206',

  alter: ({ store }) => ({
    store: { ...store, page: (query) => store.page({ ...query, visibleTo: undefined }) },
  }),
};
