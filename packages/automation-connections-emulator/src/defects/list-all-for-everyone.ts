import type { Defect } from './defect.ts';

export const listAllForEveryone: Defect = {
  id: 'list-all-for-everyone',
  faultClass: 'F206',
  operations: ['list'],
  breaks: 'listAll needs no role.',
  frequency: 'ordinary users with listAll',
  source: 'WFC F206',

  alter: () => ({ mayListAll: () => true }),
};
