import type { Defect } from './defect.ts';

export const managedMayChange: Defect = {
  id: 'managed-may-change',
  faultClass: 'F206',
  operations: ['update', 'delete', 'change-owner', 'change-space'],
  breaks: 'Managed connections can be changed.',
  frequency: 'managed connections',
  source: 'WFC F206',

  alter: ({ store }) => ({
    store: {
      ...store,
      find: (id) => {
        const connection = store.find(id);
        return connection === undefined ? undefined : { ...connection, managed: false };
      },
    },
  }),
};
