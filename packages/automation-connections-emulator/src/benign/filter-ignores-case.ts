import type { BenignVariation } from './benign-variation.ts';

export const filterIgnoresCase: BenignVariation = {
  id: 'filter-ignores-case',
  kind: 'benign',
  operations: ['list'],
  varies: 'eq takes no notice of case.',
  because: 'RFC 7644: whether case counts is the attribute’s own matter, caseExact',
  alter: ({ store }) => ({
    store: { ...store, page: (query) => store.page({ ...query, filterIgnoresCase: true }) },
  }),
};
