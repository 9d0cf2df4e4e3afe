import type { StoredConnection } from '../domain/tenant-objects.ts';
import type { Defect } from './defect.ts';

export const deletedStillReadable: Defect = {
  id: 'deleted-still-readable',
  faultClass: 'F103',
  operations: ['delete', 'read'],
  breaks: 'What was deleted is no longer listed, and can still be read.',
  frequency: 'always',
  source: 'WFC F103; a cache that is not cleared',

  alter: ({ store }) => {
    const kept = new Map<string, StoredConnection>();
    return {
      store: {
        ...store,
        remove: (id) => {
          const connection = store.find(id);
          if (connection !== undefined) kept.set(id, connection);
          return store.remove(id);
        },
        find: (id) => store.find(id) ?? kept.get(id),
      },
    };
  },
};
