import type { Defect } from './defect.ts';

export const deleteDoesNothing: Defect = {
  id: 'delete-does-nothing',
  faultClass: 'F103',
  operations: ['delete'],
  breaks: 'A delete is a 204 that deletes nothing.',
  frequency: 'always',
  source: 'WFC F103',

  alter: ({ store }) => ({ store: { ...store, remove: () => true } }),
};
