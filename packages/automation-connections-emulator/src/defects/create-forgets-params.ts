import type { Defect } from './defect.ts';

export const createForgetsParams: Defect = {
  id: 'create-forgets-params',
  faultClass: 'P300',
  operations: ['create'],
  breaks: 'A create stores no values.',
  frequency: 'creates with params',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      insert: (draft) => ({ ...store.insert({ ...draft, values: {} }), values: draft.values }),
    },
  }),
};
