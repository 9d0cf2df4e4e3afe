import type { Finding, Severity, Verdict } from '@plumbline/findings';

export const profiles = ['readonly', 'polite', 'full'] as const;

/** How bold a run may be. */
export type Profile = (typeof profiles)[number];

export const phases = ['examples', 'boundaries', 'random', 'stateful'] as const;

/** In the order in which they run: the cheapest knowledge first. */
export type Phase = (typeof phases)[number];

export type InconclusiveReason =
  | 'unreachable'
  | 'credentials-refused'
  | 'no-value'
  | 'nothing-2xx'
  | 'budget-spent'
  | 'time-spent'
  | 'interrupted'
  | 'nothing-in-scope';

/** Why a run, or an operation of it, could not be judged, and what to do about it. */
export interface Inconclusive {
  readonly reason: InconclusiveReason;
  readonly operation?: string;
  readonly message: string;
  /** The flag, annotation or credential that unlocks it, ready to copy. */
  readonly unlock?: string;
}

export interface NotChecked {
  readonly operation: string;
  readonly reason: 'profile' | 'excluded' | 'shard' | 'policy' | 'unsupported';
  readonly message: string;
}

/** A promise that this run could not judge; never changes the verdict. */
export interface NotJudged {
  readonly rule: string;
  readonly operation: string;
  readonly because: string;
  readonly unlock?: string;
}

/** A resource the run created and could not remove. */
export interface Leftover {
  readonly operation: string;
  readonly id: string;
  readonly message: string;
}

export interface OperationCoverage {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly requests: number;
  readonly writes: number;
  /** Answers seen, by status code. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Statuses the spec documents. */
  readonly documented: readonly string[];
  /** A 2xx was seen. */
  readonly reached: boolean;
}

/** Something of a whole. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

export interface Coverage {
  /** Of the operations in scope, those that gave a 2xx. */
  readonly operations: Share;
  /** Of the documented statuses of operations in scope, those seen. */
  readonly statuses: Share;
  /** Of the parameters of operations in scope, those sent with a value. */
  readonly parameters: Share;
  /** Of the constraining schema keywords in requests, those probed on and beyond their bound. */
  readonly keywords: Share;
  readonly byOperation: readonly OperationCoverage[];
}

/** Everything a run found; the report is made from this. */
export interface RunResult {
  readonly spec: {
    readonly title: string;
    readonly version: string;
    readonly sha256: string;
    readonly file?: string;
  };
  /** Origin and base path of the target. */
  readonly target: string;
  readonly seed: number;
  readonly profile: Profile;
  readonly reproducible: boolean;
  readonly verdict: Verdict;
  readonly failOn: Severity;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  readonly writes: number;
  /** Worst first, then by id. */
  readonly findings: readonly Finding[];
  /** Seen once, not again when tried: never changes the verdict. */
  readonly flaky: readonly Finding[];
  readonly coverage: Coverage;
  readonly leftovers: readonly Leftover[];
  readonly inconclusive: readonly Inconclusive[];
  readonly notChecked: readonly NotChecked[];
  readonly notJudged: readonly NotJudged[];
}
