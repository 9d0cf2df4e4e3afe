import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const forcedFalseRefused: Defect = {
  id: 'forced-false-refused',
  faultClass: 'P304',
  operations: ['delete'],
  breaks: 'forced=false is refused.',
  frequency: 'forced=false',
  source: 'Valid input refused: an off-by-one or a too narrow check',

  alter: ({ readBoolean }) => ({
    readBoolean: (name, text) => {
      if (name === 'forced' && text === 'false') throw new ApiError(400, 'forced: is only ever true');
      return readBoolean(name, text);
    },
  }),
};
