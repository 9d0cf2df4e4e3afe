import type { Defect } from './defect.ts';

export const createCutsName: Defect = {
  id: 'create-cuts-name',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A name is cut after 255 characters.',
  frequency: 'names from 256 characters',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: { ...store, insert: (draft) => store.insert({ ...draft, name: draft.name.slice(0, 255) }) },
  }),
};
