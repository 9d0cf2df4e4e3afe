import type { Defect } from './defect.ts';

export const createNormalisesName: Defect = {
  id: 'create-normalises-name',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A name is stored in another Unicode normal form.',
  frequency: 'names that are not in NFKC',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: { ...store, insert: (draft) => store.insert({ ...draft, name: draft.name.normalize('NFKC') }) },
  }),
};
