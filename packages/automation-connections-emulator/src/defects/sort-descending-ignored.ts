import type { Defect } from './defect.ts';

export const sortDescendingIgnored: Defect = {
  id: 'sort-descending-ignored',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'A minus sorts as a plus.',
  frequency: 'descending sorts',
  source: 'A fault of sorting',

  alter: ({ readSort }) => ({ readSort: (text) => ({ ...readSort(text), descending: false }) }),
};
