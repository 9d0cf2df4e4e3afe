import type { Defect } from './defect.ts';

export const foreignChangeOwnerAllowed: Defect = {
  id: 'foreign-change-owner-allowed',
  faultClass: 'F206',
  operations: ['change-owner'],
  breaks: 'Everyone may take a connection over.',
  frequency: 'connections of others',
  source: 'WFC F206',

  alter: ({ operations, store, clock, readNewOwner }) => ({
    operations: {
      ...operations,
      'change-owner': (call) => {
        if (store.find(call.id) === undefined) return operations['change-owner'](call);
        store.update(call.id, { ownerId: readNewOwner(call), updatedAt: Math.floor(clock() / 1000) });
        return { status: 204 };
      },
    },
  }),
};
