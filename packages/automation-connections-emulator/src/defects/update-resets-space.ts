import type { Defect } from './defect.ts';

export const updateResetsSpace: Defect = {
  id: 'update-resets-space',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'An update moves the connection to the personal space.',
  frequency: 'connections in a space',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => store.update(id, 'name' in patch ? { ...patch, spaceId: '' } : patch),
    },
  }),
};
