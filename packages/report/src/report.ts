import type { Coverage, Inconclusive, Leftover, NotChecked, NotJudged, Profile } from '@plumbline/engine';
import type { Finding, Severity, Verdict } from '@plumbline/findings';

/** Of the format, not of the tool. Its first number changes when a reader of the old one could be misled. */
export const schemaVersion = '1.0';

/** What made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A finding as it is reported. */
export interface ReportFinding extends Finding {
  /** How the spec would change if what was seen is right. */
  readonly patch?: {
    /** Unified diff of the spec's source files. */
    readonly diff: string;
  };
}

/**
 * The public JSON format, described field by field by `report.schema.json` (JSON Schema 2020-12).
 * All other formats are rendered from it and hold nothing that it does not.
 */
export interface Report {
  readonly schemaVersion: typeof schemaVersion;
  readonly tool: Tool;
  readonly spec: {
    readonly title: string;
    readonly version: string;
    readonly sha256: string;
    readonly file?: string;
  };
  readonly target: string;
  readonly seed: number;
  readonly profile: Profile;
  readonly reproducible: boolean;
  readonly verdict: Verdict;
  readonly failOn: Severity;
  /** What the process exits with: 0 conforms, 1 drift, 3 inconclusive. */
  readonly exitCode: number;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  readonly writes: number;
  /** The shell command that repeats the run. */
  readonly repeat: string;
  readonly findings: readonly ReportFinding[];
  readonly flaky: readonly ReportFinding[];
  readonly coverage: Coverage;
  readonly leftovers: readonly Leftover[];
  readonly inconclusive: readonly Inconclusive[];
  readonly notChecked: readonly NotChecked[];
  readonly notJudged: readonly NotJudged[];
}
