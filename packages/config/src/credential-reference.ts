import { ConfigError } from './config-error.ts';
import { member, type Place } from './place.ts';

/** Says where a credential is to be read; holds no secret itself. */
export interface CredentialReference {
  /** `main` unless named. */
  readonly identity: string;
  /** Name of a security scheme; `*` serves every scheme. */
  readonly scheme: string;
  /** Environment variable that holds the credential. */
  readonly env: string;
  /** A flag names it: then it is needed whatever the target is. */
  readonly demanded: boolean;
  readonly place: string;
}

const grammar = /^(?:([\w.-]+):)?(?:([\w.-]+)=)?env:([A-Za-z_]\w*)$/;

/**
 * Reads one `[IDENTITY:][SCHEME=]env:NAME`.
 *
 * @throws ConfigError that does not repeat the text, which may be a credential typed by mistake.
 */
export function parseAuth(text: unknown, place: Place): CredentialReference {
  const parts = typeof text === 'string' ? grammar.exec(text) : null;
  if (!parts?.[3]) {
    throw new ConfigError(
      'invalid-value',
      `${place.text}: is not of the form [IDENTITY:][SCHEME=]env:NAME (the value is not shown: it may be a credential)`,
      'Put the credential into an environment variable and name that: env:API_TOKEN. Credentials are never flags.',
    );
  }
  return {
    identity: parts[1] ?? 'main',
    scheme: parts[2] ?? '*',
    env: parts[3],
    demanded: place.form === 'text',
    place: place.text,
  };
}

/** Reads the references of one place and refuses two credentials for the same use. */
export function parseAuths(value: unknown, place: Place): readonly CredentialReference[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const references = texts.map((text, index) =>
    parseAuth(text, Array.isArray(value) ? member(place, index) : place),
  );
  const seen = new Map<string, CredentialReference>();
  for (const reference of references) {
    const use = `${reference.identity}:${reference.scheme}`;
    const other = seen.get(use);
    if (other) {
      throw new ConfigError(
        'invalid-value',
        `${reference.place}: identity "${reference.identity}" has two credentials for the same scheme, env:${other.env} and env:${reference.env}`,
        `Name the second user (second:env:${reference.env}), or the scheme (SCHEME=env:${reference.env}).`,
      );
    }
    seen.set(use, reference);
  }
  return references;
}
