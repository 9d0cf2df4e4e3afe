/** Raised when a file of an older layout could no longer be read. */
export const schemaVersion = 1;

/**
 * The tables. `document` holds the texts as JSON beside their searchable copies: older releases of `node:sqlite`
 * cut a text at its first NUL on reading, and what a client stored must come back unchanged.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE users (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE api_keys (key TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), revoked INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE oauth_clients (id TEXT PRIMARY KEY, secret TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES users (id)) STRICT, WITHOUT ROWID;
CREATE TABLE tokens (token TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE spaces (id TEXT PRIMARY KEY, position INTEGER NOT NULL, type TEXT NOT NULL, owner_id TEXT NOT NULL REFERENCES users (id)) STRICT, WITHOUT ROWID;
CREATE TABLE members (space_id TEXT NOT NULL REFERENCES spaces (id), user_id TEXT NOT NULL REFERENCES users (id), PRIMARY KEY (user_id, space_id)) STRICT, WITHOUT ROWID;
CREATE TABLE connectors (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, oauth INTEGER NOT NULL, params TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  connector_id TEXT NOT NULL REFERENCES connectors (id),
  owner_id TEXT NOT NULL REFERENCES users (id),
  space_id TEXT NOT NULL,
  document TEXT NOT NULL,
  managed INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_order INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_order INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX connections_by_name ON connections (name, id);
CREATE INDEX connections_by_creation ON connections (created_at, created_order);
CREATE INDEX connections_by_update ON connections (updated_at, updated_order);
CREATE TABLE automations (id TEXT PRIMARY KEY, name TEXT NOT NULL, connection_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX automations_by_connection ON automations (connection_id);
`;
