import { readHeaders, readIdentities, type Settings } from '@plumbline/config';
import type { Identity, Secret } from '@plumbline/engine';
import type { Contract } from '@plumbline/openapi';
import { canConnect } from './can-connect.ts';
import type { ChosenTarget } from './choose-target.ts';

export interface Credentials {
  /** Those the user gave; none means that the target's own are used, where it has some. */
  readonly identities: readonly Identity[];
  readonly headers: Readonly<Record<string, Secret>>;
}

/**
 * Reads what the run needs from the environment. What a flag names must be there. What the config names is read
 * only for a server by URL, since the emulator and the mock have credentials of their own; and it may be missing when
 * that server cannot be reached, which the run then tells: the nearer cause comes first.
 *
 * @throws ConfigError naming the variable that is missing or empty.
 */
export async function readCredentials(
  settings: Settings,
  contract: Contract,
  target: ChosenTarget,
  env: NodeJS.ProcessEnv,
): Promise<Credentials> {
  const demanded = settings.auth.filter((reference) => reference.demanded);
  const headers = settings.headers.filter((reference) => reference.demanded || target.kind === 'url');
  const secured = contract.operations.some(({ security }) => security.length > 0);
  const wanted = target.kind === 'url' && secured ? settings.auth : demanded;
  try {
    return { identities: readIdentities(wanted, env), headers: readHeaders(headers, env) };
  } catch (error) {
    if (target.kind !== 'url' || (await canConnect(target.url, settings.timeoutMs))) throw error;
    const demandedHeaders = headers.filter((reference) => reference.demanded);
    return { identities: readIdentities(demanded, env), headers: readHeaders(demandedHeaders, env) };
  }
}

/** The variable that stands for the identity's credential in the curl lines of the report. */
export function variableOf(settings: Settings, identity: string, fallback: string): string {
  return settings.auth.find((reference) => reference.identity === identity)?.env ?? fallback;
}
