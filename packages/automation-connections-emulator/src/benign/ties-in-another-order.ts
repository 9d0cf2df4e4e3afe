import type { BenignVariation } from './benign-variation.ts';

export const tiesInAnotherOrder: BenignVariation = {
  id: 'ties-in-another-order',
  kind: 'benign',
  operations: ['list'],
  varies: 'Items that the sort does not tell apart come in the opposite order.',
  because: 'The order of ties is not published',
  alter: ({ store }) => ({
    store: { ...store, page: (query) => store.page({ ...query, tiesReversed: true }) },
  }),
};
