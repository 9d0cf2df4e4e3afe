import type { Defect } from './defect.ts';

export const listOpenToAll: Defect = {
  id: 'list-open-to-all',
  faultClass: 'F207',
  operations: ['list'],
  breaks: 'A list needs no credential.',
  frequency: 'requests without a credential',
  source: 'WFC F207',

  alter: ({ identify, directory }) => ({
    identify: (authorization, operation) => {
      const [first] = directory.users.values();
      return authorization === undefined && operation === 'list' && first !== undefined
        ? first
        : identify(authorization, operation);
    },
  }),
};
