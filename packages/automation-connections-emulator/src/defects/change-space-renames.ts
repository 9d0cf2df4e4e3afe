import type { Defect } from './defect.ts';

export const changeSpaceRenames: Defect = {
  id: 'change-space-renames',
  faultClass: 'P300',
  operations: ['change-space'],
  breaks: 'A change of space renames the connection.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) =>
        store.update(id, 'spaceId' in patch ? { ...patch, name: `${store.find(id)?.name} (moved)` } : patch),
    },
  }),
};
