import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const existenceLeaks: Defect = {
  id: 'existence-leaks',
  faultClass: 'F204',
  operations: ['read'],
  breaks: 'A foreign connection is 403 to some and 404 to others.',
  frequency: 'ids below 8',
  source: 'WFC F204',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      read: (call) => {
        try {
          return operations.read(call);
        } catch (error) {
          if (error instanceof ApiError && error.status === 403 && call.id < '8')
            throw new ApiError(404, 'no such connection');
          throw error;
        }
      },
    },
  }),
};
