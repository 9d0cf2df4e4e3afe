import type { Defect } from './defect.ts';

export const connectorNotRequired: Defect = {
  id: 'connector-not-required',
  faultClass: 'F102',
  operations: ['create'],
  breaks: 'A create without connectorId takes the first connector.',
  frequency: 'bodies without connectorId',
  source: 'WFC F102',

  alter: ({ readCreate, directory }) => ({
    readCreate: (call) =>
      readCreate({
        ...call,
        body: { connectorId: [...directory.connectors.keys()][0], ...(call.body as object) },
      }),
  }),
};
