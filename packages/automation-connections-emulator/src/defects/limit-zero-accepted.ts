import type { Defect } from './defect.ts';

export const limitZeroAccepted: Defect = {
  id: 'limit-zero-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'limit=0 is accepted.',
  frequency: 'limit=0',
  source: 'WFC F102',

  alter: ({ readLimit }) => ({ readLimit: (text) => (text === '0' ? 1 : readLimit(text)) }),
};
