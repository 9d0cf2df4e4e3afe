import type { Alteration } from '../domain/assemble-parts.ts';
import type { OperationName } from '../domain/call.ts';

/** One planted fault. */
export interface Defect {
  /** Kebab-case; the file's name. */
  readonly id: string;
  /** A code of the Web Fuzzing Commons catalogue, or one of ours where that has none. */
  readonly faultClass: FaultClass;
  /** Where it shows. */
  readonly operations: readonly OperationName[];
  /** One sentence: what goes wrong. */
  readonly breaks: string;
  /** When it shows. */
  readonly frequency: string;
  /** The WFC code, the API's history, or the public bug that it stands for. */
  readonly source: string;
  /** Shows only with rate limits on. */
  readonly needsLimits?: true;
  /** What it puts in the place of correct parts; called once per emulator, so counters live in it. */
  readonly alter: Alteration;
}

/**
 * F1xx and F2xx are the published codes; P3xx are ours: P300 state not kept, P301 lists, P302 relations between
 * answers, P303 protocol and headers, P304 valid input refused.
 */
export type FaultClass =
  | 'F100'
  | 'F101'
  | 'F102'
  | 'F103'
  | 'F104'
  | 'F200'
  | 'F203'
  | 'F204'
  | 'F205'
  | 'F206'
  | 'F207'
  | 'P300'
  | 'P301'
  | 'P302'
  | 'P303'
  | 'P304';
