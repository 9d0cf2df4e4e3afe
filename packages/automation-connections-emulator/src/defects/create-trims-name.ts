import type { Defect } from './defect.ts';

export const createTrimsName: Defect = {
  id: 'create-trims-name',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'Space around a name is dropped.',
  frequency: 'names with space around them',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: { ...store, insert: (draft) => store.insert({ ...draft, name: draft.name.trim() }) },
  }),
};
