import type { Defect } from './defect.ts';

export const nameNullAccepted: Defect = {
  id: 'name-null-accepted',
  faultClass: 'F102',
  operations: ['update'],
  breaks: 'A name that is null leaves the name as it is.',
  frequency: 'names that are null',
  source: 'WFC F102',

  alter: ({ readUpdate }) => ({
    readUpdate: (call, connection) => {
      const { name, ...rest } = (call.body ?? {}) as { name?: unknown };
      return readUpdate(name === null ? { ...call, body: rest } : call, connection);
    },
  }),
};
