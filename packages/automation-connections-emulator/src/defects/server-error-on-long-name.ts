import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnLongName: Defect = {
  id: 'server-error-on-long-name',
  faultClass: 'F100',
  operations: ['create'],
  breaks: 'A name of 256 characters or more is 500.',
  frequency: 'names from 256 characters',
  source: 'WFC F100',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      create: (call) => {
        if (String((call.body as { name?: unknown })?.name ?? '').length >= 256)
          throw new ApiError(500, 'unexpected');
        return operations['create'](call);
      },
    },
  }),
};
