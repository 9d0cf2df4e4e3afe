import type { Defect } from './defect.ts';

export const filterMalformedAccepted: Defect = {
  id: 'filter-malformed-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'A filter that cannot be read is ignored.',
  frequency: 'filters that cannot be read',
  source: 'WFC F102',

  alter: ({ readFilter }) => ({
    readFilter: (text) => {
      try {
        return readFilter(text);
      } catch {
        return undefined;
      }
    },
  }),
};
