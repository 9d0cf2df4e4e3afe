import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const changeOwnerToOwnerRefused: Defect = {
  id: 'change-owner-to-owner-refused',
  faultClass: 'P304',
  operations: ['change-owner'],
  breaks: 'A change of owner to the present owner is 400.',
  frequency: 'the present owner',
  source: 'Valid input refused: a check that nobody promised',

  alter: ({ readNewOwner, store }) => ({
    readNewOwner: (call) => {
      const userId = readNewOwner(call);
      if (store.find(call.id)?.ownerId === userId) throw new ApiError(400, 'userId: owns it already');
      return userId;
    },
  }),
};
