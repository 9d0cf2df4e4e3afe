import type { Settings } from '@plumbline/config';
import type { Profile, RunOptions, Transport } from '@plumbline/engine';
import type { Contract } from '@plumbline/openapi';
import type { Scope } from './check-names.ts';
import type { ChosenTarget } from './choose-target.ts';
import type { Credentials } from './credentials.ts';
import { isLoopback } from './loopback.ts';
import type { OpenTarget } from './open-target.ts';

export interface RunParts {
  readonly settings: Settings;
  readonly contract: Contract;
  readonly chosen: ChosenTarget;
  readonly open: OpenTarget;
  readonly profile: Profile;
  readonly scope: Scope;
  readonly credentials: Credentials;
  readonly transport: Transport;
  readonly signal: AbortSignal;
}

/** Hard caps for a server of one's own, which only a runaway plan meets. */
const near = { maxRequests: 100_000, maxWrites: 100_000 } as const;

/** Hard caps off loopback, where others may be working. */
const far = { maxRequests: 2500, maxWrites: 250 } as const;

/** The engine's options: the settings, with what depends on the target filled in. */
export function runOptions(parts: RunParts): RunOptions {
  const { settings, contract, open, credentials, scope } = parts;
  const caps = isLoopback(open.url) ? near : far;
  return {
    contract,
    target: open.url,
    transport: parts.transport,
    profile: parts.profile,
    seed: settings.seed,
    identities: credentials.identities.length > 0 ? credentials.identities : open.identities,
    values: settings.values,
    headers: credentials.headers,
    include: scope.include,
    exclude: scope.exclude,
    rules: settings.rules,
    // The mock answers each request for itself: promises about what a server keeps would accuse it of being a mock.
    stateless: parts.chosen.kind === 'mock',
    failOn: settings.failOn,
    maxRequests: settings.maxRequests ?? caps.maxRequests,
    maxWrites: settings.maxWrites ?? caps.maxWrites,
    ...(settings.maxDurationMs !== undefined && { maxDurationMs: settings.maxDurationMs }),
    timeoutMs: settings.timeoutMs,
    randomRuns: settings.randomRuns,
    signal: parts.signal,
    ...(settings.spec !== undefined && { specFile: settings.spec }),
  };
}
