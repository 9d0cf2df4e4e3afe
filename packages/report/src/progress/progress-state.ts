import type { EngineEvent, Phase } from '@plumbline/engine';

/** What the events so far add up to. */
export interface Progress {
  /** On the clock of the one who asks, in milliseconds. */
  readonly startedAt: number;
  readonly phase: Phase | undefined;
  /** Scenarios of the present phase. */
  readonly done: number;
  readonly of: number;
  readonly requests: number;
  readonly findings: number;
}

export function startOfProgress(startedAt: number): Progress {
  return { startedAt, phase: undefined, done: 0, of: 0, requests: 0, findings: 0 };
}

export function progressAfter(progress: Progress, event: EngineEvent): Progress {
  switch (event.type) {
    case 'phase-started':
      return { ...progress, phase: event.phase, done: 0, of: event.scenarios };
    case 'scenario-finished':
      return { ...progress, phase: event.phase, done: event.done, of: event.of };
    case 'exchange':
      return { ...progress, requests: Math.max(progress.requests, event.number) };
    case 'finding':
      return { ...progress, findings: progress.findings + 1 };
    case 'run-started':
    case 'notice':
    case 'run-finished':
      return progress;
  }
}
