import type { Defect } from './defect.ts';

export const updateNotStored: Defect = {
  id: 'update-not-stored',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'An update is answered as if it had been made, and nothing is stored.',
  frequency: 'every update',
  source: 'Lost writes behind a 200; the classic stateful fault of REST services',
  alter: ({ operations, store, presentDetail, readUpdate }) => ({
    operations: {
      ...operations,
      update: (call) => {
        const connection = store.find(call.id);
        if (connection === undefined) return operations.update(call);
        const { name, values } = readUpdate(call, connection);
        const pretended = {
          ...connection,
          name: name ?? connection.name,
          values: { ...connection.values, ...values },
        };
        return { status: 200, body: presentDetail(pretended) };
      },
    },
  }),
};
