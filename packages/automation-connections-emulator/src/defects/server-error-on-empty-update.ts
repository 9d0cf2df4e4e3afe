import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnEmptyUpdate: Defect = {
  id: 'server-error-on-empty-update',
  faultClass: 'F100',
  operations: ['update'],
  breaks: 'An update without properties is 500.',
  frequency: 'the empty object',
  source: 'WFC F100',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      update: (call) => {
        if (JSON.stringify(call.body) === '{}') throw new ApiError(500, 'unexpected');
        return operations['update'](call);
      },
    },
  }),
};
