import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const limit200Refused: Defect = {
  id: 'limit-200-refused',
  faultClass: 'P304',
  operations: ['list'],
  breaks: 'The largest documented limit is refused.',
  frequency: 'limit=200',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readLimit }) => ({
    readLimit: (text) => {
      if (text === '200') throw new ApiError(400, 'limit: is too large');
      return readLimit(text);
    },
  }),
};
