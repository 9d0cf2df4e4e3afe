import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnMissingUser: Defect = {
  id: 'server-error-on-missing-user',
  faultClass: 'F100',
  operations: ['change-owner'],
  breaks: 'A change of owner without userId is 500.',
  frequency: 'bodies without userId',
  source: 'WFC F100',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      'change-owner': (call) => {
        if ((call.body as { userId?: unknown })?.userId === undefined) throw new ApiError(500, 'unexpected');
        return operations['change-owner'](call);
      },
    },
  }),
};
