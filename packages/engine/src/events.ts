import type { Finding } from '@plumbline/findings';
import type { Phase, Profile, RunResult } from './run-result.ts';

/** What a run tells while it goes on; the last event is always `run-finished`. */
export type EngineEvent =
  | {
      readonly type: 'run-started';
      readonly title: string;
      readonly target: string;
      readonly seed: number;
      readonly profile: Profile;
      /** Operations in scope. */
      readonly operations: number;
      /** Scenarios planned; random and stateful ones included. */
      readonly scenarios: number;
    }
  | { readonly type: 'phase-started'; readonly phase: Phase; readonly scenarios: number }
  | {
      readonly type: 'exchange';
      /** One-based, over the whole run. */
      readonly number: number;
      readonly operation: string;
      readonly method: string;
      readonly url: string;
      /** Absent when there was no usable response. */
      readonly status?: number;
      readonly durationMs: number;
    }
  | { readonly type: 'scenario-finished'; readonly phase: Phase; readonly done: number; readonly of: number }
  /** A cause seen for the first time in this run; confirmed or not is told by the result. */
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'run-finished'; readonly result: RunResult };
