import type { Defect } from './defect.ts';

export const checkRenames: Defect = {
  id: 'check-renames',
  faultClass: 'P300',
  operations: ['check'],
  breaks: 'A check adds to the name.',
  frequency: 'always',
  source: 'A read that writes',

  alter: ({ operations, store }) => ({
    operations: {
      ...operations,
      check: (call) => {
        const answer = operations.check(call);
        const connection = store.find(call.id);
        if (connection !== undefined)
          store.update(call.id, { name: `${connection.name} (checked)`, updatedAt: connection.updatedAt });
        return answer;
      },
    },
  }),
};
