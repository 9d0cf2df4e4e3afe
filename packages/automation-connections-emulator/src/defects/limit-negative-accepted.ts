import type { Defect } from './defect.ts';

export const limitNegativeAccepted: Defect = {
  id: 'limit-negative-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'The sign of a limit is dropped.',
  frequency: 'negative limits',
  source: 'WFC F102',

  alter: ({ readLimit }) => ({ readLimit: (text) => readLimit(text?.replace('-', '')) }),
};
