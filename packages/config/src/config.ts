import type { Profile } from '@plumbline/engine';
import type { Severity } from '@plumbline/findings';
import type { JsonValue } from '@plumbline/openapi';

/**
 * What `plumbline.config.ts` exports: the checks of one spec. Every key may be left out.
 *
 * Paths are relative to the file. Durations are `500ms`, `30s`, `5m`, `1h`, or a number of seconds.
 * Credentials are never written here: `env:NAME` says which environment variable holds one.
 */
export interface Config {
  /** Path of the OpenAPI document. */
  readonly spec?: string;
  /** `emulator`, `mock`, or the URL of a running server. */
  readonly target?: string;
  /** How bold a run may be. Default: `full` on an emulator that the run starts, `polite` elsewhere on loopback, `readonly` off it. */
  readonly profile?: Profile;
  /** Unsigned 32-bit, or `random` to draw one. Default 1. */
  readonly seed?: number | 'random';
  /** Hard cap on requests. Default 100,000 on loopback, 2,500 off it. */
  readonly maxRequests?: number;
  /** Hard cap on requests that may change something. Default 100,000 on loopback, 250 off it. */
  readonly maxWrites?: number;
  /** Longest run; one that is cut by it is not reproducible. Default: no limit. */
  readonly maxDuration?: number | string;
  /** Longest wait for one response. Default 10s. */
  readonly timeout?: number | string;
  /** Random scenarios per operation. Default 20. */
  readonly randomRuns?: number;
  /** Operations to check: ids or `METHOD /path`, `*` for any characters. Default: all. */
  readonly include?: readonly string[];
  /** Operations to leave out, written as in `include`. */
  readonly exclude?: readonly string[];
  /** Ids of the rules to check. Default: all. */
  readonly rules?: readonly string[];
  /** The mildest severity that fails a run. Default `warning`. */
  readonly failOn?: Severity;
  /** Known-good values for fields that only the target knows, by field or parameter name. */
  readonly values?: Readonly<Record<string, JsonValue>>;
  /** Extra request headers: name to `env:VARIABLE`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `[IDENTITY:][SCHEME=]env:NAME`, one or several. The first identity is the main one. */
  readonly auth?: string | readonly string[];
  /** Report files: format to path. */
  readonly reports?: Readonly<Record<string, string>>;
}
