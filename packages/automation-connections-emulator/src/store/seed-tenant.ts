import type { DatabaseSync } from 'node:sqlite';
import type { Connector } from '../domain/tenant-objects.ts';
import { type ConnectionStore, transaction } from './connection-store.ts';
import {
  documentedIds,
  type SeedConnection,
  type SeedConnector,
  seedConnections,
  seedConnectors,
  seedSpaces,
  seedUsers,
} from './seed-catalogue.ts';
import { type SeededValues, seededValues } from './seeded-values.ts';

/** Writes what belongs to the tenant itself into a new database: everything but connections. */
export function seedTenant(db: DatabaseSync, seed: number): void {
  const values = seededValues(String(seed));
  const insert = (table: string, ...row: (string | number)[]) =>
    db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  const users = seedUsers.map((_, n) => userId(values, n));
  transaction(db, () => {
    insert('meta', 'seed', String(seed));
    insert('counters', 'change', 0);
    insert('counters', 'token', 0);
    for (const [n, user] of seedUsers.entries()) {
      insert('users', at(users, n), n, user.name, JSON.stringify(user.roles));
      insert('api_keys', `key-${values.secret('api key', n)}`, at(users, n), 0);
    }
    insert(
      'oauth_clients',
      values.secret('client', 0).slice(0, 32),
      values.secret('client secret', 0),
      at(users, 0),
    );
    for (const [n, space] of seedSpaces.entries()) {
      const id = spaceId(values, n);
      insert('spaces', id, n, space.type, at(users, space.owner));
      for (const member of space.members) insert('members', id, at(users, member));
    }
    for (const [n, connector] of seedConnectors.entries()) {
      const { id, name, oauth, params } = connectorOf(values, connector, n);
      insert('connectors', id, n, name, oauth ? 1 : 0, JSON.stringify(params));
    }
  });
}

/** Writes the connections that a new tenant holds, through the store as any other. */
export function seedTenantConnections(db: DatabaseSync, store: ConnectionStore, seed: number): void {
  const values = seededValues(String(seed));
  const connectors = seedConnectors.map((connector, n) => connectorOf(values, connector, n));
  const insertAutomation = db.prepare('INSERT INTO automations VALUES (?, ?, ?)');
  for (const [n, connection] of seedConnections.entries()) {
    const documented = documentedIds.connections[n];
    const stored = store.insert({
      ...(documented === undefined ? {} : { id: documented }),
      ...draftOf(connection, at(connectors, connection.connector)),
      ownerId: userId(values, connection.owner),
      spaceId: connection.space === undefined ? '' : spaceId(values, connection.space),
    });
    for (const [m, name] of (connection.automations ?? []).entries()) {
      insertAutomation.run(values.uuid(`automation of ${stored.id}`, m), name, stored.id);
    }
  }
}

function draftOf(connection: SeedConnection, connector: Connector) {
  const createdAt = Date.parse(connection.createdAt) / 1000;
  return {
    name: connection.name,
    connectorId: connector.id,
    values: Object.fromEntries(
      connector.params
        .filter((param) => connection.values?.[param.name] !== undefined)
        .map((param) => [param.id, connection.values?.[param.name] ?? '']),
    ),
    oauthAccountName: connection.account ?? null,
    managed: connection.managed ?? false,
    createdAt,
    updatedAt: connection.updatedAt === undefined ? createdAt : Date.parse(connection.updatedAt) / 1000,
  };
}

function connectorOf(values: SeededValues, connector: SeedConnector, n: number): Connector {
  return {
    id: n === 0 ? documentedIds.connector : values.uuid('connector', n),
    name: connector.name,
    oauth: connector.oauth,
    params: connector.params.map(({ options = [], ...param }, m) => ({
      ...param,
      id: n === 0 && m === 0 ? documentedIds.param : values.uuid(`param of connector ${n}`, m),
      options: options.map((value, o) => ({ id: values.uuid(`option of param ${n}.${m}`, o), value })),
    })),
  };
}

/** Ids of both forms that the service is known to have given out. */
function userId(values: SeededValues, n: number): string {
  if (n === 0) return documentedIds.user;
  return n % 2 === 1 ? values.hex24('user', n) : values.text32('user', n);
}

function spaceId(values: SeededValues, n: number): string {
  return n === 0 ? documentedIds.space : values.hex24('space', n);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`the seed names entry ${index} of a list of ${list.length}`);
  return item;
}
