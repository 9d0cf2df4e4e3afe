import type { Defect } from './defect.ts';

export const createNotStored: Defect = {
  id: 'create-not-stored',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A create is answered and nothing is stored.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      insert: (draft) => {
        const stored = store.insert(draft);
        store.remove(stored.id);
        return stored;
      },
    },
  }),
};
