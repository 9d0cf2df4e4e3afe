import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const nameNonAsciiRefused: Defect = {
  id: 'name-non-ascii-refused',
  faultClass: 'P304',
  operations: ['create'],
  breaks: 'A name beyond ASCII is refused.',
  frequency: 'names beyond ASCII',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readCreate }) => ({
    readCreate: (call) => {
      const created = readCreate(call);
      if (/[^\x20-\x7e]/.test(created.name ?? '')) throw new ApiError(400, 'name: has odd characters');
      return created;
    },
  }),
};
