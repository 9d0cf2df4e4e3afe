import type { Defect } from './defect.ts';

export const createRefusedYetStored: Defect = {
  id: 'create-refused-yet-stored',
  faultClass: 'F104',
  operations: ['create'],
  breaks: 'A create that is refused for its params leaves a connection.',
  frequency: 'refused params',
  source: 'WFC F104',

  alter: ({ readCreate, store, directory, clock }) => ({
    readCreate: (call) => {
      try {
        return readCreate(call);
      } catch (error) {
        const body = (call.body ?? {}) as { connectorId?: unknown; params?: unknown; name?: unknown };
        const connector = directory.connectors.get(String(body.connectorId));
        if (connector !== undefined && body.params !== undefined)
          store.insert({
            name: String(body.name ?? connector.name),
            connectorId: connector.id,
            ownerId: call.user.id,
            spaceId: '',
            values: {},
            oauthAccountName: null,
            managed: false,
            createdAt: Math.floor(clock() / 1000),
          });
        throw error;
      }
    },
  }),
};
