import type { Defect } from './defect.ts';

export const foreignUpdateAllowed: Defect = {
  id: 'foreign-update-allowed',
  faultClass: 'F206',
  operations: ['update'],
  breaks: 'Everyone who knows the id may update.',
  frequency: 'connections of others',
  source: 'WFC F206',

  alter: ({ operations, store, readUpdate, presentDetail, clock }) => ({
    operations: {
      ...operations,
      update: (call) => {
        const connection = store.find(call.id);
        if (connection === undefined) return operations.update(call);
        const { name, values } = readUpdate(call, connection);
        const stored = store.update(call.id, {
          name: name ?? connection.name,
          values: { ...connection.values, ...values },
          updatedAt: Math.floor(clock() / 1000),
        });
        return { status: 200, body: presentDetail(stored ?? connection) };
      },
    },
  }),
};
