import type { Defect } from './defect.ts';

export const connectorUnknownAccepted: Defect = {
  id: 'connector-unknown-accepted',
  faultClass: 'F102',
  operations: ['create'],
  breaks: 'An unknown connector counts as the first.',
  frequency: 'unknown connectors',
  source: 'WFC F102',

  alter: ({ readCreate, directory }) => ({
    readCreate: (call) => {
      const body = call.body as { connectorId?: string };
      const known = directory.connectors.has(body?.connectorId ?? '');
      return readCreate(
        known || typeof body?.connectorId !== 'string'
          ? call
          : { ...call, body: { ...body, connectorId: [...directory.connectors.keys()][0] } },
      );
    },
  }),
};
