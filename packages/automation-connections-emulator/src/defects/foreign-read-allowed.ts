import type { Defect } from './defect.ts';

export const foreignReadAllowed: Defect = {
  id: 'foreign-read-allowed',
  faultClass: 'F206',
  operations: ['read', 'check'],
  breaks: 'Everyone reads every connection.',
  frequency: 'connections of others',
  source: 'WFC F206',

  alter: () => ({ mayRead: () => true }),
};
