import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnLimit200: Defect = {
  id: 'server-error-on-limit-200',
  faultClass: 'F100',
  operations: ['list'],
  breaks: 'The largest limit is 500.',
  frequency: 'limit=200',
  source: 'WFC F100',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      list: (call) => {
        if (call.query.get('limit')?.[0] === '200') throw new ApiError(500, 'unexpected');
        return operations['list'](call);
      },
    },
  }),
};
