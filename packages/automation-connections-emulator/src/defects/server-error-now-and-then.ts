import { ApiError } from '../domain/api-error.ts';
import { everyNth } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const serverErrorNowAndThen: Defect = {
  id: 'server-error-now-and-then',
  faultClass: 'F100',
  operations: ['read'],
  breaks: 'Now and then a read is 500.',
  frequency: 'one read in twenty',
  source: 'WFC F100',

  alter: ({ operations }) => {
    const fires = everyNth(20);
    return {
      operations: {
        ...operations,
        read: (call) => {
          if (fires()) throw new ApiError(500, 'unexpected');
          return operations['read'](call);
        },
      },
    };
  },
};
