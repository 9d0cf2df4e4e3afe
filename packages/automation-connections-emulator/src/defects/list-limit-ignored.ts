import type { Defect } from './defect.ts';

export const listLimitIgnored: Defect = {
  id: 'list-limit-ignored',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'limit is ignored.',
  frequency: 'limits below the number of items',
  source: 'A fault of paging',

  alter: ({ store }) => ({ store: { ...store, page: (query) => store.page({ ...query, limit: 100 }) } }),
};
