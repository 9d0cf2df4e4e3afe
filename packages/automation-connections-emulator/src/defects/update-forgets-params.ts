import type { Defect } from './defect.ts';

export const updateForgetsParams: Defect = {
  id: 'update-forgets-params',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'An update keeps the name and drops the values, and answers as if it had kept both.',
  frequency: 'updates with params',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => {
        const stored = store.update(id, { ...patch, values: store.find(id)?.values ?? {} });
        return stored === undefined || patch.values === undefined
          ? stored
          : { ...stored, values: patch.values };
      },
    },
  }),
};
