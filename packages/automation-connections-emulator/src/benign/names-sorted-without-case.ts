import type { BenignVariation } from './benign-variation.ts';

export const namesSortedWithoutCase: BenignVariation = {
  id: 'names-sorted-without-case',
  kind: 'benign',
  operations: ['list'],
  varies: 'Names sort without regard to case.',
  because: 'The collation is not published',
  alter: ({ store }) => ({
    store: { ...store, page: (query) => store.page({ ...query, sortIgnoresCase: true }) },
  }),
};
