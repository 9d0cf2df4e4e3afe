import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const sortDescendingUpdatedRefused: Defect = {
  id: 'sort-descending-updated-refused',
  faultClass: 'P304',
  operations: ['list'],
  breaks: 'One of the twelve sorts is refused.',
  frequency: 'sort=-updatedAt',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readSort }) => ({
    readSort: (text) => {
      if (text === '-updatedAt') throw new ApiError(400, 'sort: is unknown');
      return readSort(text);
    },
  }),
};
