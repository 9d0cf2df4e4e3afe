import type { StoredConnection } from '../domain/tenant-objects.ts';
import type { Defect } from './defect.ts';

export const twinsDoNotShareUpdates: Defect = {
  id: 'twins-do-not-share-updates',
  faultClass: 'P302',
  operations: ['update'],
  breaks: 'What v1 updates, workflows does not show.',
  frequency: 'reads through workflows after an update through v1',
  source: 'Two families over two caches',

  alter: ({ operations, store }) => {
    const old = new Map<string, StoredConnection>();
    return {
      operations: {
        ...operations,
        update: (call) => {
          const before = store.find(call.id);
          if (call.family === 'v1' && before !== undefined) old.set(call.id, before);
          else old.delete(call.id);
          return operations.update(call);
        },
        read: (call) => {
          const answer = operations.read(call);
          const stale = call.family === 'workflows' ? old.get(call.id) : undefined;
          return stale === undefined
            ? answer
            : { ...answer, body: { ...(answer.body as object), name: stale.name } };
        },
      },
    };
  },
};
