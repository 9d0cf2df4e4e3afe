import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const changeSpaceEmptyRefused: Defect = {
  id: 'change-space-empty-refused',
  faultClass: 'P304',
  operations: ['change-space'],
  breaks: 'The empty spaceId, the personal space, is 400.',
  frequency: 'an empty spaceId',
  source: 'API history C10: that empty means personal was written down late',

  alter: ({ readNewSpace }) => ({
    readNewSpace: (call) => {
      const spaceId = readNewSpace(call);
      if (spaceId === '') throw new ApiError(400, 'spaceId: must not be empty');
      return spaceId;
    },
  }),
};
