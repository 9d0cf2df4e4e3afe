import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Connection, StoredConnection } from '../domain/tenant-objects.ts';
import { type Page, type PageQuery, pageReader } from './page-reader.ts';
import type { SeededValues } from './seeded-values.ts';

export type ConnectionDraft = Omit<Connection, 'id' | 'updatedAt'> & {
  readonly id?: string;
  readonly updatedAt?: number;
};

export type ConnectionPatch = Partial<
  Pick<Connection, 'name' | 'values' | 'ownerId' | 'spaceId' | 'oauthAccountName'>
> & { readonly updatedAt: number };

/** Reads and writes connections; each call is one transaction, durable when it returns. */
export interface ConnectionStore {
  find(id: string): StoredConnection | undefined;
  insert(draft: ConnectionDraft): StoredConnection;
  update(id: string, patch: ConnectionPatch): StoredConnection | undefined;
  remove(id: string): boolean;
  page(query: PageQuery): Page;
  /** How many automations would break without the connection. */
  usage(id: string): number;
}

/** Connections kept in memory beside the file; more are read again. */
const maxKnown = 10_000;

export const columns =
  'id, connector_id, owner_id, space_id, document, managed, created_at, created_order, updated_at, updated_order';

export function connectionStore(db: DatabaseSync, values: SeededValues): ConnectionStore {
  const selectOne = db.prepare(`SELECT ${columns} FROM connections WHERE id = ?`);
  const insertOne = db.prepare(
    `INSERT INTO connections (${columns}, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateOne = db.prepare(
    'UPDATE connections SET owner_id = ?, space_id = ?, document = ?, name = ?, updated_at = ?, updated_order = ? WHERE id = ?',
  );
  const deleteOne = db.prepare('DELETE FROM connections WHERE id = ?');
  const deleteUses = db.prepare('DELETE FROM automations WHERE connection_id = ?');
  const countUses = db.prepare('SELECT count(*) AS n FROM automations WHERE connection_id = ?');
  const nextChange = db.prepare(
    "UPDATE counters SET value = value + 1 WHERE name = 'change' RETURNING value",
  );
  const change = () => Number(nextChange.get()?.['value']);
  // The file belongs to this process alone, so what was read stays true until it is written here.
  const known = new Map<string, StoredConnection>();
  const find = (id: string) => {
    const read = known.get(id);
    if (read !== undefined) return read;
    const row = selectOne.get(id);
    if (row === undefined) return undefined;
    const connection = connectionOf(row);
    if (known.size >= maxKnown) known.clear();
    known.set(id, connection);
    return connection;
  };
  return {
    find,
    insert: (draft) =>
      transaction(db, () => {
        const order = change();
        const id = draft.id ?? values.uuid('connection', order);
        const stored = {
          ...draft,
          id,
          updatedAt: draft.updatedAt ?? draft.createdAt,
          createdOrder: order,
          updatedOrder: order,
        };
        insertOne.run(
          id,
          stored.connectorId,
          stored.ownerId,
          stored.spaceId,
          documentOf(stored),
          stored.managed ? 1 : 0,
          stored.createdAt,
          order,
          stored.updatedAt,
          order,
          stored.name,
        );
        return stored;
      }),
    update: (id, patch) =>
      transaction(db, () => {
        const before = find(id);
        if (before === undefined) return undefined;
        const after = { ...before, ...patch, updatedOrder: change() };
        updateOne.run(
          after.ownerId,
          after.spaceId,
          documentOf(after),
          after.name,
          after.updatedAt,
          after.updatedOrder,
          id,
        );
        known.delete(id);
        return after;
      }),
    remove: (id) => {
      known.delete(id);
      return transaction(db, () => {
        deleteUses.run(id);
        return deleteOne.run(id).changes > 0;
      });
    },
    page: pageReader(db, columns, connectionOf),
    usage: (id) => Number(countUses.get(id)?.['n']),
  };
}

/** Runs the work in one transaction; a failure leaves nothing behind. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk may already have rolled back.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

type ConnectionDocument = Pick<Connection, 'name' | 'values' | 'oauthAccountName'>;

function documentOf(connection: ConnectionDocument): string {
  const { name, values, oauthAccountName } = connection;
  return JSON.stringify({ name, values, oauthAccountName });
}

function connectionOf(row: Record<string, SQLOutputValue>): StoredConnection {
  const { name, values, oauthAccountName } = JSON.parse(String(row['document'])) as ConnectionDocument;
  return {
    id: String(row['id']),
    name,
    connectorId: String(row['connector_id']),
    ownerId: String(row['owner_id']),
    spaceId: String(row['space_id']),
    values,
    oauthAccountName,
    managed: row['managed'] === 1,
    createdAt: Number(row['created_at']),
    createdOrder: Number(row['created_order']),
    updatedAt: Number(row['updated_at']),
    updatedOrder: Number(row['updated_order']),
  };
}
