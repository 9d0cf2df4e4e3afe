import type { Defect } from './defect.ts';

export const changeOwnerResetsSpace: Defect = {
  id: 'change-owner-resets-space',
  faultClass: 'P300',
  operations: ['change-owner'],
  breaks: 'A change of owner also moves the connection to the personal space.',
  frequency: 'connections in a space',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => store.update(id, 'ownerId' in patch ? { ...patch, spaceId: '' } : patch),
    },
  }),
};
