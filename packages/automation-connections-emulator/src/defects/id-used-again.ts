import type { Defect } from './defect.ts';

export const idUsedAgain: Defect = {
  id: 'id-used-again',
  faultClass: 'P300',
  operations: ['create', 'delete'],
  breaks: 'A new connection takes the id of the last one that was deleted.',
  frequency: 'the first create after a delete',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => {
    let free: string | undefined;
    return {
      store: {
        ...store,
        remove: (id) => {
          free = id;
          return store.remove(id);
        },
        insert: (draft) => {
          const id = free;
          free = undefined;
          return store.insert(id === undefined ? draft : { ...draft, id });
        },
      },
    };
  },
};
