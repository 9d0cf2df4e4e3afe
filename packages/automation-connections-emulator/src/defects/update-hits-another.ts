import type { Defect } from './defect.ts';

export const updateHitsAnother: Defect = {
  id: 'update-hits-another',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'An update also renames another connection of the same owner.',
  frequency: 'updates of the name',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => {
        const stored = store.update(id, patch);
        if (stored === undefined || patch.name === undefined) return stored;
        const { rows } = store.page({
          visibleTo: stored.ownerId,
          filter: undefined,
          sort: { field: 'createdAt', descending: true },
          from: undefined,
          limit: 9,
        });
        const other = rows.find((row) => row.id !== id && row.ownerId === stored.ownerId && !row.managed);
        if (other !== undefined) store.update(other.id, { name: patch.name, updatedAt: other.updatedAt });
        return stored;
      },
    },
  }),
};
