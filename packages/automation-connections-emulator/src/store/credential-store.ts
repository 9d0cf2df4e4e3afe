import type { DatabaseSync } from 'node:sqlite';
import { transaction } from './connection-store.ts';
import type { SeededValues } from './seeded-values.ts';

export interface Credential {
  readonly userId: string;
  /** Milliseconds since the epoch; an API key has none. */
  readonly expiresAt: number | undefined;
}

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userId: string;
}

/** API keys and access tokens. They are kept in clear: nothing here guards anything real. */
export interface CredentialStore {
  /** Undefined for what was never given out and for what was revoked. */
  find(secret: string): Credential | undefined;
  apiKeyOf(userId: string): string;
  readonly clients: readonly OAuthClient[];
  issueToken(userId: string, expiresAt: number): string;
  /** Revokes a key or a token; false when there is none. */
  revoke(secret: string): boolean;
}

export function credentialStore(db: DatabaseSync, values: SeededValues): CredentialStore {
  // Read at every request, so kept in memory beside the file.
  const live = new Map<string, Credential>();
  const keys = new Map<string, string>();
  for (const row of db.prepare('SELECT key, user_id, revoked FROM api_keys').all()) {
    const [key, userId] = [String(row['key']), String(row['user_id'])];
    keys.set(userId, key);
    if (row['revoked'] === 0) live.set(key, { userId, expiresAt: undefined });
  }
  for (const row of db.prepare('SELECT token, user_id, expires_at FROM tokens WHERE revoked = 0').all()) {
    live.set(String(row['token']), { userId: String(row['user_id']), expiresAt: Number(row['expires_at']) });
  }
  const clients = db
    .prepare('SELECT id, secret, user_id FROM oauth_clients')
    .all()
    .map((row) => ({
      clientId: String(row['id']),
      clientSecret: String(row['secret']),
      userId: String(row['user_id']),
    }));
  const nextToken = db.prepare("UPDATE counters SET value = value + 1 WHERE name = 'token' RETURNING value");
  const insertToken = db.prepare('INSERT INTO tokens (token, user_id, expires_at) VALUES (?, ?, ?)');
  const revokeKey = db.prepare('UPDATE api_keys SET revoked = 1 WHERE key = ?');
  const revokeToken = db.prepare('UPDATE tokens SET revoked = 1 WHERE token = ?');
  return {
    clients,
    find: (secret) => live.get(secret),
    apiKeyOf: (userId) => keys.get(userId) ?? '',
    issueToken: (userId, expiresAt) =>
      transaction(db, () => {
        const token = `token-${values.secret('token', Number(nextToken.get()?.['value']))}`;
        insertToken.run(token, userId, expiresAt);
        live.set(token, { userId, expiresAt });
        return token;
      }),
    revoke: (secret) =>
      transaction(db, () => {
        revokeKey.run(secret);
        revokeToken.run(secret);
        return live.delete(secret);
      }),
  };
}
