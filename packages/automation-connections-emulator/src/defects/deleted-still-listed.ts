import type { Defect } from './defect.ts';

export const deletedStillListed: Defect = {
  id: 'deleted-still-listed',
  faultClass: 'F103',
  operations: ['delete', 'list'],
  breaks: 'What was deleted can no longer be read, and is still listed.',
  frequency: 'always',
  source: 'WFC F103; a soft delete',

  alter: ({ store }) => {
    const gone = new Set<string>();
    return {
      store: {
        ...store,
        remove: (id) => {
          gone.add(id);
          return true;
        },
        find: (id) => (gone.has(id) ? undefined : store.find(id)),
      },
    };
  },
};
