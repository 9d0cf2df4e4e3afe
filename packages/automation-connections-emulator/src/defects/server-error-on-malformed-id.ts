import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnMalformedId: Defect = {
  id: 'server-error-on-malformed-id',
  faultClass: 'F100',
  operations: ['read'],
  breaks: 'An id that is no UUID is 500.',
  frequency: 'ids that are no UUID',
  source: 'WFC F100',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      read: (call) => {
        if (!/^[\da-f-]{36}$/i.test(call.id)) throw new ApiError(500, 'unexpected');
        return operations['read'](call);
      },
    },
  }),
};
