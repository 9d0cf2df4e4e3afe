import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnCheckOfBroken: Defect = {
  id: 'server-error-on-check-of-broken',
  faultClass: 'F100',
  operations: ['check'],
  breaks: 'check fails on a connection that is not connected.',
  frequency: 'connections that are not connected',
  source: 'WFC F100',

  alter: ({ operations, store, isConnected }) => {
    const isBroken = (id: string) => {
      const connection = store.find(id);
      return connection !== undefined && !isConnected(connection);
    };
    return {
      operations: {
        ...operations,
        check: (call) => {
          if (isBroken(call.id)) throw new ApiError(500, 'unexpected');
          return operations['check'](call);
        },
      },
    };
  },
};
