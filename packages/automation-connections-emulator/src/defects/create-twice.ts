import type { Defect } from './defect.ts';

export const createTwice: Defect = {
  id: 'create-twice',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A create makes two connections.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      insert: (draft) => {
        store.insert(draft);
        return store.insert(draft);
      },
    },
  }),
};
