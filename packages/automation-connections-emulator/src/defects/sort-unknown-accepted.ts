import type { Defect } from './defect.ts';

export const sortUnknownAccepted: Defect = {
  id: 'sort-unknown-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'An unknown sort counts as none.',
  frequency: 'sorts outside the list',
  source: 'WFC F102',

  alter: ({ readSort }) => ({
    readSort: (text) => {
      try {
        return readSort(text);
      } catch {
        return readSort(undefined);
      }
    },
  }),
};
