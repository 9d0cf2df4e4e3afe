import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const spaceUnknownAccepted: Defect = {
  id: 'space-unknown-accepted',
  faultClass: 'F102',
  operations: ['change-space'],
  breaks: 'A change to an unknown space is a 204 that changes nothing.',
  frequency: 'unknown spaces',
  source: 'WFC F102',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      'change-space': (call) => {
        try {
          return operations['change-space'](call);
        } catch (error) {
          if (error instanceof ApiError && error.status === 400) return { status: 204 };
          throw error;
        }
      },
    },
  }),
};
