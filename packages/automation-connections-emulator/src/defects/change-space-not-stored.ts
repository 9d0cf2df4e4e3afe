import type { Defect } from './defect.ts';

export const changeSpaceNotStored: Defect = {
  id: 'change-space-not-stored',
  faultClass: 'P300',
  operations: ['change-space'],
  breaks: 'A change of space is a 204 that changes nothing.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => ('spaceId' in patch ? store.find(id) : store.update(id, patch)),
    },
  }),
};
