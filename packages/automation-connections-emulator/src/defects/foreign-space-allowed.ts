import type { Defect } from './defect.ts';

export const foreignSpaceAllowed: Defect = {
  id: 'foreign-space-allowed',
  faultClass: 'F206',
  operations: ['create', 'change-space'],
  breaks: 'Spaces are not checked for membership.',
  frequency: 'spaces of others',
  source: 'WFC F206',

  alter: () => ({ mayUseSpace: () => true }),
};
