import type { Defect } from './defect.ts';

export const nameNumberAccepted: Defect = {
  id: 'name-number-accepted',
  faultClass: 'F102',
  operations: ['create'],
  breaks: 'A name that is a number is turned into text.',
  frequency: 'names that are numbers',
  source: 'WFC F102',

  alter: ({ readCreate }) => ({
    readCreate: (call) => {
      const body = call.body as { name?: unknown };
      return readCreate(
        typeof body?.name === 'number' ? { ...call, body: { ...body, name: String(body.name) } } : call,
      );
    },
  }),
};
