import type { Alteration } from '../../domain/assemble-parts.ts';
import type { OperationName } from '../../domain/call.ts';
import type { StoredConnection } from '../../domain/tenant-objects.ts';

/** Lets some operations find what was deleted; those that write put it back for good. */
export function rememberDeleted(operations: readonly OperationName[]): Alteration {
  return ({ store, operations: usual }) => {
    const deleted = new Map<string, StoredConnection>();
    let seesDeleted = false;
    const altered = Object.fromEntries(
      operations.map((name) => [
        name,
        (call: Parameters<(typeof usual)[OperationName]>[0]) => {
          seesDeleted = true;
          try {
            return usual[name](call);
          } finally {
            seesDeleted = false;
          }
        },
      ]),
    );
    return {
      operations: { ...usual, ...altered },
      store: {
        ...store,
        remove: (id) => {
          const connection = store.find(id);
          if (connection !== undefined) deleted.set(id, connection);
          return store.remove(id);
        },
        find: (id) => store.find(id) ?? (seesDeleted ? deleted.get(id) : undefined),
        update: (id, patch) => {
          const gone = store.find(id) === undefined ? deleted.get(id) : undefined;
          if (gone !== undefined) store.insert(gone);
          return store.update(id, patch);
        },
      },
    };
  };
}
