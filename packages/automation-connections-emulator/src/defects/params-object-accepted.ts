import type { Defect } from './defect.ts';

export const paramsObjectAccepted: Defect = {
  id: 'params-object-accepted',
  faultClass: 'F102',
  operations: ['create'],
  breaks: 'params that are no array are ignored.',
  frequency: 'params that are no array',
  source: 'WFC F102',

  alter: ({ readCreate }) => ({
    readCreate: (call) => {
      const { params, ...rest } = (call.body ?? {}) as { params?: unknown };
      return readCreate(params !== undefined && !Array.isArray(params) ? { ...call, body: rest } : call);
    },
  }),
};
