import { createHash } from 'node:crypto';
import type { BenignVariation } from './benign-variation.ts';

export const otherIds: BenignVariation = {
  id: 'other-ids',
  kind: 'benign',
  operations: ['create'],
  varies: 'New connections have ids of the form that the published examples have, a time-based UUID.',
  because: 'An id is opaque',
  alter: ({ store }) => {
    let made = 0;
    return {
      store: {
        ...store,
        insert: (draft) => {
          made += 1;
          const hex = createHash('sha256')
            .update(JSON.stringify([made, draft]))
            .digest('hex');
          const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11ef-8${hex.slice(13, 16)}-${hex.slice(16, 28)}`;
          return store.insert({ id, ...draft });
        },
      },
    };
  },
};
