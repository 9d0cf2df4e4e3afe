import { readHeaders, readIdentities, type Settings } from '@plumbline/config';
import type { Identity, Secret } from '@plumbline/engine';
import type { Contract } from '@plumbline/openapi';
import type { ChosenTarget } from './choose-target.ts';

export interface Credentials {
  /** Those the user gave; none means that the target's own are used, where it has some. */
  readonly identities: readonly Identity[];
  readonly headers: Readonly<Record<string, Secret>>;
}

/**
 * Reads what the run needs from the environment. What a flag names must be there; what the config names only
 * for a server by URL, since the emulator and the mock have credentials of their own.
 *
 * @throws ConfigError naming the variable that is missing or empty.
 */
export function readCredentials(
  settings: Settings,
  contract: Contract,
  target: ChosenTarget,
  env: NodeJS.ProcessEnv,
): Credentials {
  const needed = target.kind === 'url' && contract.operations.some(({ security }) => security.length > 0);
  return {
    identities: readIdentities(
      settings.auth.filter(({ demanded }) => demanded || needed),
      env,
    ),
    headers: readHeaders(
      settings.headers.filter(({ demanded }) => demanded || target.kind === 'url'),
      env,
    ),
  };
}

/** The variable that stands for the identity's credential in the curl lines of the report. */
export function variableOf(settings: Settings, identity: string, fallback: string): string {
  return settings.auth.find((reference) => reference.identity === identity)?.env ?? fallback;
}
