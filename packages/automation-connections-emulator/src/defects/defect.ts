import type { Alteration } from '../domain/assemble-parts.ts';
import type { OperationName } from '../domain/call.ts';
import type { faultClasses } from '../faults/fault-classes.ts';

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
  /** Shows only once the emulator has stopped and started again on the same file. */
  readonly needsRestart?: true;
  /** What it puts in the place of correct parts; called once per emulator, so counters live in it. */
  readonly alter: Alteration;
}

/** What a code stands for is in `faultClasses`. */
export type FaultClass = keyof typeof faultClasses;
