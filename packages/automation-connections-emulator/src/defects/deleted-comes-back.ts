import type { Defect } from './defect.ts';

export const deletedComesBack: Defect = {
  id: 'deleted-comes-back',
  faultClass: 'F103',
  operations: ['delete'],
  breaks: 'What was deleted comes back five reads later.',
  frequency: 'after five reads of it',
  source: 'WFC F103; a replica that lags',

  alter: ({ store }) => {
    const gone = new Map<string, number>();
    return {
      store: {
        ...store,
        remove: (id) => {
          gone.set(id, 5);
          return true;
        },
        find: (id) => {
          const left = gone.get(id);
          if (left === undefined || left < 0) return store.find(id);
          gone.set(id, left - 1);
          return left === 0 ? store.find(id) : undefined;
        },
      },
    };
  },
};
