import type { Defect } from './defect.ts';

export const deleteTakesANeighbour: Defect = {
  id: 'delete-takes-a-neighbour',
  faultClass: 'P300',
  operations: ['delete'],
  breaks: 'A delete takes another connection of the owner with it.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      remove: (id) => {
        const gone = store.find(id);
        const removed = store.remove(id);
        if (gone === undefined) return removed;
        const { rows } = store.page({
          visibleTo: gone.ownerId,
          filter: undefined,
          sort: { field: 'createdAt', descending: true },
          from: undefined,
          limit: 9,
        });
        const other = rows.find((row) => row.ownerId === gone.ownerId && !row.managed);
        if (other !== undefined) store.remove(other.id);
        return removed;
      },
    },
  }),
};
