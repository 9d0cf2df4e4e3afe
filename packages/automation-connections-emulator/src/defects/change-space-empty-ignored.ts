import type { Defect } from './defect.ts';

export const changeSpaceEmptyIgnored: Defect = {
  id: 'change-space-empty-ignored',
  faultClass: 'P300',
  operations: ['change-space'],
  breaks: 'The empty space leaves the connection where it is.',
  frequency: 'moves to the personal space',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => (patch.spaceId === '' ? store.find(id) : store.update(id, patch)),
    },
  }),
};
