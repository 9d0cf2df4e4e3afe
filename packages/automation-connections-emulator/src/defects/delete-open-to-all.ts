import type { Defect } from './defect.ts';

export const deleteOpenToAll: Defect = {
  id: 'delete-open-to-all',
  faultClass: 'F207',
  operations: ['delete'],
  breaks: 'A delete needs no credential.',
  frequency: 'requests without a credential',
  source: 'WFC F207',

  alter: ({ identify, directory }) => ({
    identify: (authorization, operation) => {
      const [first] = directory.users.values();
      return authorization === undefined && operation === 'delete' && first !== undefined
        ? first
        : identify(authorization, operation);
    },
  }),
};
