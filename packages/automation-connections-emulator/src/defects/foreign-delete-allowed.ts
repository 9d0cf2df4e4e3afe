import type { Defect } from './defect.ts';

export const foreignDeleteAllowed: Defect = {
  id: 'foreign-delete-allowed',
  faultClass: 'F206',
  operations: ['delete'],
  breaks: 'Everyone who knows the id may delete.',
  frequency: 'connections of others',
  source: 'WFC F206',

  alter: ({ operations, store }) => ({
    operations: {
      ...operations,
      delete: (call) => {
        const connection = store.find(call.id);
        if (connection === undefined || connection.ownerId === call.user.id) return operations.delete(call);
        store.remove(call.id);
        return { status: 204 };
      },
    },
  }),
};
