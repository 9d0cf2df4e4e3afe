import type { Defect } from './defect.ts';

export const anyBearerAccepted: Defect = {
  id: 'any-bearer-accepted',
  faultClass: 'F207',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'Any bearer token is taken for the first user’s.',
  frequency: 'unknown tokens',
  source: 'WFC F207',

  alter: ({ identify, directory }) => ({
    identify: (authorization, operation) => {
      const [first] = directory.users.values();
      try {
        return identify(authorization, operation);
      } catch (error) {
        if (first !== undefined && authorization?.startsWith('Bearer ') === true) return first;
        throw error;
      }
    },
  }),
};
