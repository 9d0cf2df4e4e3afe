import type { RuleMetadata, Severity } from '@plumbline/findings';
import type { Contract, JsonValue } from '@plumbline/openapi';
import type { Profile } from './run-result.ts';
import type { Transport } from './transport.ts';

/** Credentials of one user. Values are secrets: they leave the engine only inside requests to the target's origin. */
export interface Identity {
  /** `main` for the first. */
  readonly name: string;
  /** Security scheme name to its secret: bearer token, API key, or `user:password`. `*` serves every scheme. */
  readonly credentials: Readonly<Record<string, Secret>>;
}

export interface Secret {
  readonly value: string;
  /** The environment variable it came from; printed in its place. */
  readonly env: string;
}

export interface RunOptions {
  readonly contract: Contract;
  /** Absolute URL that replaces the spec's server; its path is the base path. */
  readonly target: string;
  readonly transport: Transport;
  readonly profile: Profile;
  /** Unsigned 32-bit. */
  readonly seed: number;
  readonly identities: readonly Identity[];
  /** Known-good values by field or parameter name. */
  readonly values: Readonly<Record<string, JsonValue>>;
  /** Extra request headers. */
  readonly headers: Readonly<Record<string, Secret>>;
  /** Operation ids, or `METHOD /path`, with `*` wildcards; empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Rule ids; empty means all. */
  readonly rules: readonly string[];
  readonly failOn: Severity;
  readonly maxRequests: number;
  readonly maxWrites: number;
  /** Milliseconds; a run that is cut by it is not reproducible. */
  readonly maxDurationMs?: number;
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
  /** Random scenarios per operation. */
  readonly randomRuns: number;
  /** The target keeps nothing (a mock): promises about state are not judged. */
  readonly stateless?: boolean;
  readonly signal?: AbortSignal;
  /** Path of the spec as the user named it. */
  readonly specFile?: string;
}

/** The rules of the engine, for `--rules`, docs and suggestions. */
export type RuleCatalogue = readonly RuleMetadata[];
