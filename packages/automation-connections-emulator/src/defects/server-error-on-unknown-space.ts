import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnUnknownSpace: Defect = {
  id: 'server-error-on-unknown-space',
  faultClass: 'F100',
  operations: ['change-space'],
  breaks: 'A change to a space that does not exist is 500.',
  frequency: 'unknown spaces',
  source: 'WFC F100; a foreign key that nobody checks first',

  alter: ({ operations, directory }) => ({
    operations: {
      ...operations,
      'change-space': (call) => {
        const { spaceId } = (call.body ?? {}) as { readonly spaceId?: unknown };
        if (typeof spaceId === 'string' && spaceId !== '' && !directory.spaces.has(spaceId))
          throw new ApiError(500, 'unexpected');
        return operations['change-space'](call);
      },
    },
  }),
};
