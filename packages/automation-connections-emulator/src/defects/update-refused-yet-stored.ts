import type { Defect } from './defect.ts';

export const updateRefusedYetStored: Defect = {
  id: 'update-refused-yet-stored',
  faultClass: 'F104',
  operations: ['update'],
  breaks: 'An update that is refused for its params has changed the name.',
  frequency: 'refused params beside a name',
  source: 'WFC F104',

  alter: ({ readUpdate, store }) => ({
    readUpdate: (call, connection) => {
      try {
        return readUpdate(call, connection);
      } catch (error) {
        const { name } = (call.body ?? {}) as { readonly name?: unknown };
        if (typeof name === 'string') store.update(connection.id, { name, updatedAt: connection.updatedAt });
        throw error;
      }
    },
  }),
};
