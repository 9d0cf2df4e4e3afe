import type { Verdict } from '@plumbline/findings';

/** Every exit code of `plumbline`; nothing else in the CLI names a number. */
export const exitCodes = {
  /** The target conforms, or only findings below `--fail-on` were made. */
  conforms: 0,
  /** New drift. Beats inconclusive. */
  drift: 1,
  /** Usage, config or spec error: nothing was checked. */
  usage: 2,
  /** Something in scope could not be judged. */
  inconclusive: 3,
  /** A fault of Plumbline itself. */
  internal: 70,
} as const;

/** The exit code of a finished run. */
export function exitCodeOf(verdict: Verdict): number {
  return exitCodes[verdict];
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export type StopSignal = keyof typeof signalNumbers;

/** A run that a signal ended, by the convention of shells: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP. */
export function exitCodeOfSignal(signal: StopSignal): number {
  return 128 + signalNumbers[signal];
}
