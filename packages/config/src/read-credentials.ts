import type { Identity, Secret } from '@plumbline/engine';
import { ConfigError } from './config-error.ts';
import type { CredentialReference } from './credential-reference.ts';
import type { Environment } from './environment.ts';
import type { HeaderReference } from './settings.ts';

/**
 * Reads the credentials from the environment, grouped by identity in the order in which they are named.
 *
 * @throws ConfigError naming the first variable that is missing, empty, or cannot stand in a header.
 */
export function readIdentities(
  references: readonly CredentialReference[],
  env: Environment,
): readonly Identity[] {
  const identities = new Map<string, Record<string, Secret>>();
  for (const reference of references) {
    const credentials = identities.get(reference.identity) ?? {};
    credentials[reference.scheme] = read(reference, env);
    identities.set(reference.identity, credentials);
  }
  return [...identities].map(([name, credentials]) => ({ name, credentials }));
}

/** Reads the values of extra headers from the environment. @throws ConfigError as {@link readIdentities} does. */
export function readHeaders(
  references: readonly HeaderReference[],
  env: Environment,
): Readonly<Record<string, Secret>> {
  return Object.fromEntries(references.map((reference) => [reference.name, read(reference, env)]));
}

function read(reference: { readonly env: string; readonly place: string }, env: Environment): Secret {
  const value = env[reference.env]?.trim() ?? '';
  if (value === '') {
    const state = env[reference.env] === undefined ? 'is not set' : 'is empty';
    throw new ConfigError(
      'missing-variable',
      `${reference.place}: the environment variable ${reference.env} ${state}`,
      `Set it before the command: ${reference.env}=… plumbline check …`,
    );
  }
  if (!sendable(value)) {
    throw new ConfigError(
      'invalid-value',
      `${reference.place}: the environment variable ${reference.env} holds characters that a header cannot carry`,
      'Line breaks, control characters and characters beyond Latin-1 cannot be sent: check how it was set.',
    );
  }
  return { value, env: reference.env };
}

/** RFC 9110, section 5.5: visible characters, space and tab. */
function sendable(value: string): boolean {
  return [...value].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 || (code >= 32 && code !== 127 && code <= 255);
  });
}
