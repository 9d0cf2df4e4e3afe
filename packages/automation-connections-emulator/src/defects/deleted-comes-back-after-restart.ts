import type { Defect } from './defect.ts';

export const deletedComesBackAfterRestart: Defect = {
  id: 'deleted-comes-back-after-restart',
  faultClass: 'F103',
  operations: ['list', 'read', 'delete'],
  breaks: 'What was deleted is there again once the service has restarted.',
  frequency: 'after a restart; needs a file (--db)',
  source: 'WFC F103; a tombstone that is kept in memory alone',
  needsRestart: true,

  alter: ({ store }) => {
    const gone = new Set<string>();
    return {
      store: {
        ...store,
        remove: (id) => store.find(id) !== undefined && gone.add(id) !== undefined,
        find: (id) => (gone.has(id) ? undefined : store.find(id)),
        page: (query) => {
          const page = store.page(query);
          return { ...page, rows: page.rows.filter((row) => !gone.has(row.id)) };
        },
      },
    };
  },
};
