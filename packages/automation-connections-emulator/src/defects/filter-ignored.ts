import type { Defect } from './defect.ts';

export const filterIgnored: Defect = {
  id: 'filter-ignored',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'filter is ignored.',
  frequency: 'every filter',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => ({
    readFilter: (text) => {
      readFilter(text);
      return undefined;
    },
  }),
};
