import type { Defect } from './defect.ts';

export const sortCreatedByUpdated: Defect = {
  id: 'sort-created-by-updated',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'createdAt sorts by updatedAt.',
  frequency: 'sorts by createdAt',
  source: 'A fault of sorting',

  alter: ({ readSort }) => ({
    readSort: (text) => {
      const sort = readSort(text);
      return sort.field === 'createdAt' ? { ...sort, field: 'updatedAt' } : sort;
    },
  }),
};
