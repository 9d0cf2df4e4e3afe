import type { Defect } from './defect.ts';

export const changeOwnerNotStored: Defect = {
  id: 'change-owner-not-stored',
  faultClass: 'P300',
  operations: ['change-owner'],
  breaks: 'A change of owner is a 204 that changes nothing.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => ('ownerId' in patch ? store.find(id) : store.update(id, patch)),
    },
  }),
};
