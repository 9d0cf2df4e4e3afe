import type { Defect } from './defect.ts';

export const updateKeepsUpdatedAt: Defect = {
  id: 'update-keeps-updated-at',
  faultClass: 'P302',
  operations: ['update'],
  breaks: 'An update leaves updatedAt as it was.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) =>
        store.update(id, { ...patch, updatedAt: store.find(id)?.updatedAt ?? patch.updatedAt }),
    },
  }),
};
