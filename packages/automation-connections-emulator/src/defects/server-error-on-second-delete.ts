import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnSecondDelete: Defect = {
  id: 'server-error-on-second-delete',
  faultClass: 'F100',
  operations: ['delete'],
  breaks: 'Deleting what is deleted already is 500.',
  frequency: 'the second delete of one id',
  source: 'WFC F100',

  alter: ({ operations, store }) => {
    const gone = new Set<string>();
    return {
      operations: {
        ...operations,
        delete: (call) => {
          if (gone.has(call.id)) throw new ApiError(500, 'unexpected');
          const answer = operations.delete(call);
          if (store.find(call.id) === undefined) gone.add(call.id);
          return answer;
        },
      },
    };
  },
};
