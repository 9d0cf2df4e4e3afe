import type { Severity } from './severity.ts';

/** Where a finding stands against the baseline. */
export type FindingState = 'new' | 'known' | 'resolved' | 'expired';

/** What departs from the spec: what the target answers (`response`), or how it treats what it is sent (`request`). */
export type Direction = 'request' | 'response';

/** Whether a promise is published by the API's owner or assumed by the author of the spec. */
export type Basis = 'published' | 'assumed';

/** The place of a finding in the answer and in the spec. */
export interface FindingLocation {
  /** JSON pointer into the response body, with array indexes written as `*`. */
  readonly instance?: string;
  /** JSON pointer into the bundled spec. */
  readonly schema?: string;
  /** Source file of the spec, as the user named it or relative to the working directory. */
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  /** One-based. */
  readonly column?: number;
}

/** What was sent; header names as sent, the body as text. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back; header names in lower case, the body as text. */
export interface SampleResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One exchange that shows the finding; secrets are already redacted. Without `response` there was no usable one. */
export interface Sample {
  readonly request: SampleRequest;
  readonly response?: SampleResponse;
}

/** One broken promise, grouped by cause. Never an error of ours, and data only: it survives JSON. */
export interface Finding {
  /** Stable across runs, seeds and rewordings: {@link fingerprint} of rule and cause. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly direction: Direction;
  readonly basis?: Basis;
  /** The operation that showed it first. */
  readonly operation: string;
  /** Every operation that showed it, sorted. */
  readonly operations: readonly string[];
  readonly location: FindingLocation;
  readonly message: string;
  /** What the spec promises, in words. */
  readonly expected: string;
  /** What came instead, in words. */
  readonly observed: string;
  /** How many exchanges of the run showed it. */
  readonly occurrences: number;
  /** How often the run looked for it (answers that could show it, or repetitions of a sequence), and how often it showed. */
  readonly reproducibility: { readonly hits: number; readonly tries: number };
  readonly sample: Sample;
  /** A shell line that sends the sample's request; credentials are environment variables. */
  readonly curl: string;
  /** The command that replays the finding. */
  readonly replay?: string;
  /** For a finding that needs several requests: each one, in order. */
  readonly steps?: readonly { readonly label: string; readonly curl: string; readonly status?: number }[];
}
