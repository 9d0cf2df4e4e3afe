import { everyNth } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const everyThirdUpdateLost: Defect = {
  id: 'every-third-update-lost',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'Every third update is answered and lost.',
  frequency: 'one update in three',
  source: 'A stateful fault of REST services',

  alter: ({ store }) => {
    const fires = everyNth(3);
    return {
      store: {
        ...store,
        update: (id, patch) => {
          const before = store.find(id);
          return before !== undefined && fires() ? { ...before, ...patch } : store.update(id, patch);
        },
      },
    };
  },
};
