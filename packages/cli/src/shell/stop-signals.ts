import { exitCodeOfSignal, type StopSignal } from '../exit-codes.ts';

/** Listens for the signals that ask a process to end. */
export interface StopSignals {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** The signal that came, if one did. */
  readonly received: StopSignal | undefined;
  /** Resolves when a signal comes. */
  wait(): Promise<void>;
  /** Stops listening. */
  release(): void;
}

const stops: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal, npm and a wrapper may each pass on the same Ctrl-C; within this many milliseconds it is one. */
const onePress = 500;

/**
 * The first signal aborts, so that the command can end properly. A second one, given after the first was heard,
 * ends the process at once.
 */
export function listenForStop(onFirst: (signal: StopSignal) => void = () => {}): StopSignals {
  const controller = new AbortController();
  let first: { readonly signal: StopSignal; readonly at: number } | undefined;
  const heard = (signal: StopSignal): void => {
    const now = performance.now();
    if (first === undefined) {
      first = { signal, at: now };
      onFirst(signal);
      controller.abort(new Error(`stopped by ${signal}`));
    } else if (now - first.at > onePress) {
      process.exit(exitCodeOfSignal(signal));
    }
  };
  for (const stop of stops) process.on(stop, heard);
  return {
    signal: controller.signal,
    get received() {
      return first?.signal;
    },
    wait: () =>
      new Promise((resolve) => {
        if (controller.signal.aborted) resolve();
        else controller.signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    release: () => {
      for (const stop of stops) process.off(stop, heard);
    },
  };
}
