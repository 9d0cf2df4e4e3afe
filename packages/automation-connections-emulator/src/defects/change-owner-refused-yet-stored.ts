import type { Defect } from './defect.ts';

export const changeOwnerRefusedYetStored: Defect = {
  id: 'change-owner-refused-yet-stored',
  faultClass: 'F104',
  operations: ['change-owner'],
  breaks: 'A change of owner to nobody is 400, and empties the space.',
  frequency: 'unknown users',
  source: 'WFC F104',

  alter: ({ readNewOwner, store }) => ({
    readNewOwner: (call) => {
      try {
        return readNewOwner(call);
      } catch (error) {
        const connection = store.find(call.id);
        if (connection !== undefined)
          store.update(call.id, {
            spaceId: '',
            name: `${connection.name} `,
            updatedAt: connection.updatedAt,
          });
        throw error;
      }
    },
  }),
};
