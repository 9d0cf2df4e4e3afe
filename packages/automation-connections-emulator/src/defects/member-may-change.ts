import type { Defect } from './defect.ts';

export const memberMayChange: Defect = {
  id: 'member-may-change',
  faultClass: 'F206',
  operations: ['update', 'delete', 'change-owner', 'change-space'],
  breaks: 'Whoever may read a connection may change it.',
  frequency: 'connections in shared spaces',
  source: 'WFC F206',

  alter: ({ mayRead }) => ({ mayChange: mayRead }),
};
