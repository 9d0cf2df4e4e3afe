import type { Defect } from './defect.ts';

export const massAssignmentOnUpdate: Defect = {
  id: 'mass-assignment-on-update',
  faultClass: 'F203',
  operations: ['update'],
  breaks: 'An update takes spaceId from the body.',
  frequency: 'bodies with spaceId',
  source: 'WFC F203',

  alter: ({ operations, store, directory, presentDetail }) => ({
    operations: {
      ...operations,
      update: (call) => {
        const answer = operations.update(call);
        const { spaceId } = call.body as { readonly spaceId?: unknown };
        const connection = store.find(call.id);
        if (connection === undefined || typeof spaceId !== 'string' || !directory.spaces.has(spaceId))
          return answer;
        const moved = store.update(call.id, { spaceId, updatedAt: connection.updatedAt });
        return moved === undefined ? answer : { ...answer, body: presentDetail(moved) };
      },
    },
  }),
};
