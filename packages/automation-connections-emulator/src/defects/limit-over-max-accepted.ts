import type { Defect } from './defect.ts';

export const limitOverMaxAccepted: Defect = {
  id: 'limit-over-max-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'A limit above 200 is clamped to 200.',
  frequency: 'limits from 201',
  source: 'WFC F102',

  alter: ({ readLimit }) => ({ readLimit: (text) => (Number(text) > 200 ? 200 : readLimit(text)) }),
};
