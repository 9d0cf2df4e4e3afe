import type { Defect } from './defect.ts';

export const readTouches: Defect = {
  id: 'read-touches',
  faultClass: 'P300',
  operations: ['read'],
  breaks: 'A read moves updatedAt.',
  frequency: 'always',
  source: 'A read that writes',

  alter: ({ operations, store, clock }) => ({
    operations: {
      ...operations,
      read: (call) => {
        const answer = operations.read(call);
        store.update(call.id, { updatedAt: Math.floor(clock() / 1000) + 60 });
        return answer;
      },
    },
  }),
};
