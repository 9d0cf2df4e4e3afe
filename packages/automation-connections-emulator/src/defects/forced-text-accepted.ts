import type { Defect } from './defect.ts';

export const forcedTextAccepted: Defect = {
  id: 'forced-text-accepted',
  faultClass: 'F102',
  operations: ['delete'],
  breaks: 'forced takes any text.',
  frequency: 'forced that is no boolean',
  source: 'WFC F102',

  alter: ({ readBoolean }) => ({
    readBoolean: (name, text) =>
      name === 'forced' && text !== undefined ? text !== 'false' : readBoolean(name, text),
  }),
};
