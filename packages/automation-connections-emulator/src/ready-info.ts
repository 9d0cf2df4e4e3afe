import type { Directory } from './domain/parts.ts';
import type { Role, Space } from './domain/tenant-objects.ts';
import type { CredentialStore } from './store/credential-store.ts';

/** What a client needs to begin: where the tenant is, who may sign in, and ids to build requests from. */
export interface ReadyInfo {
  readonly url: string;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly apiKey: string;
  }[];
  readonly oauthClients: readonly { readonly clientId: string; readonly clientSecret: string }[];
  readonly spaces: readonly Space[];
  readonly connectors: readonly { readonly id: string; readonly name: string }[];
}

export function readyInfo(url: string, directory: Directory, credentials: CredentialStore): ReadyInfo {
  return {
    url,
    users: [...directory.users.values()].map(({ id, name, roles }) => ({
      id,
      name,
      roles,
      apiKey: credentials.apiKeyOf(id),
    })),
    oauthClients: credentials.clients.map(({ clientId, clientSecret }) => ({ clientId, clientSecret })),
    spaces: [...directory.spaces.values()].map(({ id, type, ownerId }) => ({ id, type, ownerId })),
    connectors: [...directory.connectors.values()].map(({ id, name }) => ({ id, name })),
  };
}
