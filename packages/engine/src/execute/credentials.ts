import type { Contract, Operation, SecurityAlternative, SecurityScheme } from '@plumbline/openapi';
import type { Identity, Secret } from '../run-options.ts';

/** What an identity adds to a request. */
export interface Applied {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
}

const nothing: Applied = { headers: [], query: [] };

/** True when an anonymous caller must be refused. */
export function needsCredentials(operation: Operation): boolean {
  return operation.security.length > 0 && operation.security.every((alternative) => alternative.length > 0);
}

/** The credentials of the first security alternative that the identity can satisfy; nothing when it can satisfy none. */
export function credentialsFor(
  contract: Contract,
  operation: Operation,
  identity: Identity | undefined,
): Applied {
  if (!identity) return nothing;
  for (const alternative of operation.security) {
    const applied = satisfy(contract, alternative, identity);
    if (applied) return applied;
  }
  // A spec that declares no scheme at all may still sit behind a gateway that wants the token.
  const anyScheme = identity.credentials['*'];
  const undeclared = Object.keys(contract.securitySchemes).length === 0;
  return anyScheme && undeclared
    ? { headers: [['authorization', `Bearer ${anyScheme.value}`]], query: [] }
    : nothing;
}

/** Well-formed credentials that nobody was given, for the operation's first security alternative. */
export function badCredentialsFor(contract: Contract, operation: Operation, random: string): Applied {
  const bad: Identity = { name: 'bad', credentials: { '*': { value: random, env: '' } } };
  return credentialsFor(contract, operation, bad);
}

function satisfy(
  contract: Contract,
  alternative: SecurityAlternative,
  identity: Identity,
): Applied | undefined {
  const headers: (readonly [string, string])[] = [];
  const query: (readonly [string, string])[] = [];
  for (const { scheme } of alternative) {
    const definition = contract.securitySchemes[scheme];
    const secret = identity.credentials[scheme] ?? identity.credentials['*'];
    if (!definition || !secret || !apply(definition, secret, headers, query)) return undefined;
  }
  return { headers, query };
}

function apply(
  scheme: SecurityScheme,
  secret: Secret,
  headers: (readonly [string, string])[],
  query: (readonly [string, string])[],
): boolean {
  switch (scheme.kind) {
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      headers.push(['authorization', `Bearer ${secret.value}`]);
      return true;
    case 'basic':
      headers.push(['authorization', `Basic ${Buffer.from(secret.value, 'utf8').toString('base64')}`]);
      return true;
    case 'apiKey':
      if (scheme.in === 'query') query.push([scheme.parameter, secret.value]);
      else if (scheme.in === 'header') headers.push([scheme.parameter, secret.value]);
      else headers.push(['cookie', `${scheme.parameter}=${secret.value}`]);
      return true;
    case 'mutualTLS':
    case 'other':
      return false;
  }
}
