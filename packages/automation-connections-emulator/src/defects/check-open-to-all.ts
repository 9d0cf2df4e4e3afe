import type { Defect } from './defect.ts';

export const checkOpenToAll: Defect = {
  id: 'check-open-to-all',
  faultClass: 'F207',
  operations: ['check'],
  breaks: 'A check needs no credential.',
  frequency: 'requests without a credential',
  source: 'WFC F207',

  alter: ({ identify, directory }) => ({
    identify: (authorization, operation) => {
      const [first] = directory.users.values();
      return authorization === undefined && operation === 'check' && first !== undefined
        ? first
        : identify(authorization, operation);
    },
  }),
};
