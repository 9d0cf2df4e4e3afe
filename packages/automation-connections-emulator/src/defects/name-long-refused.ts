import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const nameLongRefused: Defect = {
  id: 'name-long-refused',
  faultClass: 'P304',
  operations: ['update'],
  breaks: 'A name of more than 255 characters is refused.',
  frequency: 'names from 256 characters',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readUpdate }) => ({
    readUpdate: (call, connection) => {
      const change = readUpdate(call, connection);
      if ((change.name?.length ?? 0) > 255) throw new ApiError(400, 'name: is too long');
      return change;
    },
  }),
};
