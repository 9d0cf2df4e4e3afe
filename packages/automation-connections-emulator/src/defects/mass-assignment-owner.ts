import type { Defect } from './defect.ts';

export const massAssignmentOwner: Defect = {
  id: 'mass-assignment-owner',
  faultClass: 'F203',
  operations: ['create'],
  breaks: 'A create takes ownerId from the body.',
  frequency: 'bodies with ownerId',
  source: 'WFC F203',

  alter: ({ store, operations, directory }) => ({
    operations: {
      ...operations,
      create: (call) => {
        const answer = operations.create(call);
        const { ownerId } = call.body as { ownerId?: unknown };
        const { id, ...rest } = answer.body as { id: string };
        if (typeof ownerId !== 'string' || !directory.users.has(ownerId)) return answer;
        store.update(id, { ownerId, updatedAt: store.find(id)?.updatedAt ?? 0 });
        return { ...answer, body: { id, ...rest, ownerId } };
      },
    },
  }),
};
