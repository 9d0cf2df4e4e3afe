import type { Profile } from '@plumbline/engine';
import type { Severity } from '@plumbline/findings';
import type { JsonValue } from '@plumbline/openapi';
import type { CredentialReference } from './credential-reference.ts';

export interface ReportTarget {
  readonly format: string;
  /** Absolute. */
  readonly path: string;
  /** Flag, variable, or file and key that asked for it. */
  readonly place: string;
}

export interface HeaderReference {
  readonly name: string;
  /** Environment variable that holds the value. */
  readonly env: string;
  /** A flag names it: then it is needed whatever the target is. */
  readonly demanded: boolean;
  readonly place: string;
}

/** A name that was checked by shape only: whether it exists is known once the spec is loaded. */
export interface NamePattern {
  readonly pattern: string;
  readonly place: string;
}

/** One resolved set of settings; what depends on the target has no default here. */
export interface Settings {
  /** The config file that was used, absolute. */
  readonly configFile?: string;
  /** The user asked for that file, rather than it being found. */
  readonly configNamed: boolean;
  /** Path, relative to the working directory where it lies below it. */
  readonly spec?: string;
  readonly target?: { readonly value: string; readonly place: string };
  readonly profile?: { readonly value: Profile; readonly place: string };
  readonly seed: number;
  readonly maxRequests?: number;
  readonly maxWrites?: number;
  readonly maxDurationMs?: number;
  readonly timeoutMs: number;
  readonly randomRuns: number;
  readonly include: readonly NamePattern[];
  readonly exclude: readonly NamePattern[];
  readonly rules: readonly string[];
  readonly failOn: Severity;
  readonly values: Readonly<Record<string, JsonValue>>;
  /** Every name of {@link values} where it was written: whether the spec has it is known once that is loaded. */
  readonly valueNames: readonly { readonly name: string; readonly place: string }[];
  readonly headers: readonly HeaderReference[];
  readonly auth: readonly CredentialReference[];
  readonly reports: readonly ReportTarget[];
  /** What the user should know of how the settings came about. */
  readonly notices: readonly string[];
}
