import type { Defect } from './defect.ts';

export const listAllTextAccepted: Defect = {
  id: 'list-all-text-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'Anything but false counts as true.',
  frequency: 'listAll that is no boolean',
  source: 'WFC F102',

  alter: ({ readBoolean }) => ({
    readBoolean: (name, text) =>
      name === 'listAll' && text !== undefined ? text !== 'false' : readBoolean(name, text),
  }),
};
