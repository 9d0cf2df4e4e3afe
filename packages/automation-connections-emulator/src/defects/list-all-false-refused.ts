import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const listAllFalseRefused: Defect = {
  id: 'list-all-false-refused',
  faultClass: 'P304',
  operations: ['list'],
  breaks: 'listAll=false is refused.',
  frequency: 'listAll=false',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readBoolean }) => ({
    readBoolean: (name, text) => {
      if (name === 'listAll' && text === 'false') throw new ApiError(400, 'listAll: is only ever true');
      return readBoolean(name, text);
    },
  }),
};
