import type { DatabaseSync } from 'node:sqlite';
import type { Directory } from '../domain/parts.ts';
import type { Connector, Role, Space, User } from '../domain/tenant-objects.ts';

/** Reads users, spaces, members and connectors once: nothing changes them while the emulator runs. */
export function readDirectory(db: DatabaseSync): Directory {
  const users = new Map<string, User>();
  for (const row of db.prepare('SELECT id, name, roles FROM users ORDER BY position').all()) {
    const id = String(row['id']);
    users.set(id, { id, name: String(row['name']), roles: JSON.parse(String(row['roles'])) as Role[] });
  }
  const spaces = new Map<string, Space>();
  for (const row of db.prepare('SELECT id, type, owner_id FROM spaces ORDER BY position').all()) {
    const id = String(row['id']);
    const type = row['type'] === 'managed' ? 'managed' : 'shared';
    spaces.set(id, { id, type, ownerId: String(row['owner_id']) });
  }
  const connectors = new Map<string, Connector>();
  for (const row of db.prepare('SELECT id, name, oauth, params FROM connectors ORDER BY position').all()) {
    const id = String(row['id']);
    const params = JSON.parse(String(row['params'])) as Connector['params'];
    connectors.set(id, { id, name: String(row['name']), oauth: row['oauth'] === 1, params });
  }
  const members = new Set<string>();
  for (const row of db.prepare('SELECT user_id, space_id FROM members').all()) {
    members.add(`${row['user_id']} ${row['space_id']}`);
  }
  return { users, spaces, connectors, isMember: (userId, spaceId) => members.has(`${userId} ${spaceId}`) };
}
