import { ApiError } from '../domain/api-error.ts';
import type { Parts } from '../domain/parts.ts';
import type { CredentialStore, OAuthClient } from '../store/credential-store.ts';

/** How long an access token is good for: the documented 21600 seconds. */
export const tokenLifetimeSeconds = 21_600;

export type TokenFields = Readonly<Record<string, unknown>>;

/**
 * Answers `POST /oauth/token` for client credentials; the token acts as the tenant admin, whose scope it carries.
 *
 * @throws ApiError 400 for another grant or a missing field, 401 for an unknown client or a wrong secret
 */
export function issueToken(
  parts: Parts,
  credentials: CredentialStore,
  fields: TokenFields,
): Record<string, unknown> {
  const grant = fieldOf(fields, 'grant_type');
  if (grant !== 'client_credentials')
    throw new ApiError(400, `grant_type: ${JSON.stringify(grant)} is not client_credentials`);
  const client = authenticated(credentials, fields);
  const expiresAt = parts.clock() + tokenLifetimeSeconds * 1000;
  return {
    access_token: credentials.issueToken(client.userId, expiresAt),
    token_type: 'bearer',
    scope: 'admin_classic',
    expires_in: tokenLifetimeSeconds,
    expires_at: new Date(expiresAt).toISOString(),
  };
}

/** Answers `POST /oauth/revoke` (RFC 7009): an unknown token is no error. API keys can be revoked in the same way. */
export function revokeToken(credentials: CredentialStore, fields: TokenFields): void {
  const token = fieldOf(fields, 'token');
  authenticated(credentials, fields);
  credentials.revoke(token);
}

function authenticated(credentials: CredentialStore, fields: TokenFields): OAuthClient {
  const [clientId, secret] = [fieldOf(fields, 'client_id'), fieldOf(fields, 'client_secret')];
  const client = credentials.clients.find(
    (each) => each.clientId === clientId && each.clientSecret === secret,
  );
  if (client === undefined) throw new ApiError(401, 'no such client, or the wrong secret');
  return client;
}

function fieldOf(fields: TokenFields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new ApiError(400, `${name}: is required`);
  return value;
}
