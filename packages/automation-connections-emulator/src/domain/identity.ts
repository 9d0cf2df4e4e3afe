import type { CredentialStore } from '../store/credential-store.ts';
import { ApiError } from './api-error.ts';
import type { Directory } from './parts.ts';
import type { User } from './tenant-objects.ts';

/**
 * Finds whose request it is, by `Authorization: Bearer <API key or access token>`.
 *
 * @throws ApiError 401 for a missing, malformed, unknown, expired or revoked credential, none of which is told apart
 */
export function identify(
  directory: Directory,
  credentials: CredentialStore,
  clock: () => number,
  authorization: string | undefined,
): User {
  const secret = /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1];
  const credential = secret === undefined ? undefined : credentials.find(secret);
  const expired = credential?.expiresAt !== undefined && credential.expiresAt <= clock();
  const user = credential === undefined || expired ? undefined : directory.users.get(credential.userId);
  if (user === undefined)
    throw new ApiError(
      401,
      'no valid credential: send Authorization: Bearer with an API key or access token',
    );
  return user;
}
