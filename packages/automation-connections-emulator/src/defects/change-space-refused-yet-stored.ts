import type { Defect } from './defect.ts';

export const changeSpaceRefusedYetStored: Defect = {
  id: 'change-space-refused-yet-stored',
  faultClass: 'F104',
  operations: ['change-space'],
  breaks: 'A refused change of space has happened all the same.',
  frequency: 'spaces that the caller is no member of',
  source: 'WFC F104',

  alter: ({ readNewSpace, store, directory }) => ({
    readNewSpace: (call) => {
      try {
        return readNewSpace(call);
      } catch (error) {
        const { spaceId } = (call.body ?? {}) as { readonly spaceId?: unknown };
        const connection = store.find(call.id);
        if (connection !== undefined && typeof spaceId === 'string' && directory.spaces.has(spaceId))
          store.update(call.id, { spaceId, updatedAt: connection.updatedAt });
        throw error;
      }
    },
  }),
};
