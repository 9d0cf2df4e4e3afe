import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnEmoji: Defect = {
  id: 'server-error-on-emoji',
  faultClass: 'F100',
  operations: ['update'],
  breaks: 'A name beyond the basic plane is 500.',
  frequency: 'names beyond U+FFFF',
  source: 'WFC F100; utf8mb3 columns',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      update: (call) => {
        if (/[\u{10000}-\u{10ffff}]/u.test(String((call.body as { name?: unknown })?.name ?? '')))
          throw new ApiError(500, 'unexpected');
        return operations['update'](call);
      },
    },
  }),
};
