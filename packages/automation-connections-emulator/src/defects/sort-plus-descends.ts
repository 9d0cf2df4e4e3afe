import type { Defect } from './defect.ts';

export const sortPlusDescends: Defect = {
  id: 'sort-plus-descends',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'A plus sorts as a minus.',
  frequency: 'sorts with a plus',
  source: 'A fault of sorting',

  alter: ({ readSort }) => ({
    readSort: (text) => {
      const sort = readSort(text);
      return /^[ +]/.test(text ?? '') ? { ...sort, descending: true } : sort;
    },
  }),
};
