import type { Defect } from './defect.ts';

export const cursorTamperedAccepted: Defect = {
  id: 'cursor-tampered-accepted',
  faultClass: 'F102',
  operations: ['list'],
  breaks: 'A cursor that cannot be read starts at the beginning.',
  frequency: 'cursors that cannot be read',
  source: 'WFC F102',

  alter: ({ readCursor }) => ({
    readCursor: (text) => {
      try {
        return readCursor(text);
      } catch {
        return { direction: 'next', sort: '+id', filter: undefined, listAll: false, key: undefined };
      }
    },
  }),
};
