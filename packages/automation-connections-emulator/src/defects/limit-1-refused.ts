import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const limit1Refused: Defect = {
  id: 'limit-1-refused',
  faultClass: 'P304',
  operations: ['list'],
  breaks: 'The smallest documented limit is refused.',
  frequency: 'limit=1',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readLimit }) => ({
    readLimit: (text) => {
      if (text === '1') throw new ApiError(400, 'limit: is too small');
      return readLimit(text);
    },
  }),
};
