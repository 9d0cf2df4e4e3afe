import type { EngineEvent } from '@plumbline/engine';
import { colorWanted } from '../color-wanted.ts';
import { barLine } from './bar-line.ts';
import { eventLine } from './event-line.ts';
import { type Progress, progressAfter, startOfProgress } from './progress-state.ts';

/** What is written to: `process.stderr`, or anything alike. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ProgressOptions {
  /** The stream's own when not said. */
  readonly isTTY?: boolean;
  /** The stream's own at each drawing when not said, so that a resized window is followed. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from any start. */
  readonly now?: () => number;
}

/** Milliseconds between two drawings of the bar. */
const interval = 100;

const eraseLine = '\r\x1b[K';

/**
 * Tells how a run goes: on a terminal one bar that rewrites itself, elsewhere (a pipe, `CI`, `TERM=dumb`) plain lines
 * for the start, each phase, each new finding and the end. Draws only when an event comes; keeps no timer alive.
 */
export function createProgress(
  stream: ProgressStream,
  options: ProgressOptions = {},
): (event: EngineEvent) => void {
  const { env = {}, now = () => performance.now() } = options;
  const isTTY = options.isTTY ?? stream.isTTY ?? false;
  const asBar = isTTY && env['TERM'] !== 'dumb' && !isSet(env['CI']);
  return asBar ? bar(stream, options.columns, colorWanted(isTTY, env), now) : lines(stream, now);
}

function lines(stream: ProgressStream, now: () => number): (event: EngineEvent) => void {
  let progress: Progress = startOfProgress(now());
  return (event) => {
    progress = progressAfter(progress, event);
    const line = eventLine(event, progress);
    if (line !== undefined) stream.write(`${line}\n`);
  };
}

function bar(
  stream: ProgressStream,
  columns: number | undefined,
  color: boolean,
  now: () => number,
): (event: EngineEvent) => void {
  let progress: Progress = startOfProgress(now());
  let drawnAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    progress = progressAfter(progress, event);
    if (event.type === 'run-finished') {
      stream.write(eraseLine);
      return;
    }
    if (event.type === 'notice') stream.write(`${eraseLine}${eventLine(event, progress)}\n`);
    const moment = now();
    if (event.type === 'exchange' && moment - drawnAt < interval) return;
    if (event.type === 'scenario-finished' && moment - drawnAt < interval) return;
    drawnAt = moment;
    stream.write(`${eraseLine}${barLine(progress, columns ?? stream.columns ?? 80, moment, color)}`);
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
