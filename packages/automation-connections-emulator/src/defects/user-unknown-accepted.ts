import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const userUnknownAccepted: Defect = {
  id: 'user-unknown-accepted',
  faultClass: 'F102',
  operations: ['change-owner'],
  breaks: 'A change to an unknown user is a 204 that changes nothing.',
  frequency: 'unknown users',
  source: 'WFC F102',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      'change-owner': (call) => {
        try {
          return operations['change-owner'](call);
        } catch (error) {
          if (error instanceof ApiError && error.status === 400) return { status: 204 };
          throw error;
        }
      },
    },
  }),
};
