import type { Defect } from './defect.ts';

export const createForgetsSpace: Defect = {
  id: 'create-forgets-space',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A create ignores the space.',
  frequency: 'creates in a space',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({ store: { ...store, insert: (draft) => store.insert({ ...draft, spaceId: '' }) } }),
};
