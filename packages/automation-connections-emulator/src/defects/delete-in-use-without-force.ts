import type { Defect } from './defect.ts';

export const deleteInUseWithoutForce: Defect = {
  id: 'delete-in-use-without-force',
  faultClass: 'P300',
  operations: ['delete'],
  breaks: 'A connection in use is deleted without force.',
  frequency: 'connections that automations use',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({ store: { ...store, usage: () => 0 } }),
};
