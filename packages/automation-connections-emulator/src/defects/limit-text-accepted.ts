import type { Defect } from './defect.ts';

export const limitTextAccepted: Defect = {
  id: 'limit-text-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'A limit that is no number counts as none.',
  frequency: 'limits that are no number',
  source: 'WFC F102',

  alter: ({ readLimit }) => ({
    readLimit: (text) => readLimit(Number.isNaN(Number(text)) ? undefined : text),
  }),
};
