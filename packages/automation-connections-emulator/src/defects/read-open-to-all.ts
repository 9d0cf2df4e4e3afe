import type { Defect } from './defect.ts';

export const readOpenToAll: Defect = {
  id: 'read-open-to-all',
  faultClass: 'F207',
  operations: ['read'],
  breaks: 'A read needs no credential.',
  frequency: 'requests without a credential',
  source: 'WFC F207',

  alter: ({ identify, directory }) => ({
    identify: (authorization, operation) => {
      const [first] = directory.users.values();
      return authorization === undefined && operation === 'read' && first !== undefined
        ? first
        : identify(authorization, operation);
    },
  }),
};
