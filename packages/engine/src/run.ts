import { EventQueue } from './event-queue.ts';
import type { EngineEvent } from './events.ts';
import type { RunOptions } from './run-options.ts';
import type { RunResult } from './run-result.ts';
import { Session } from './session.ts';

/**
 * Checks a target against a contract: plans, sends, judges, removes what it made. Yields what happens as it happens;
 * the last event is `run-finished`, whose result is also the generator's return value.
 *
 * What the target does never throws: it is a finding, or makes the run inconclusive. Ending the iteration early
 * interrupts the run, which still removes what it made.
 */
export async function* run(options: RunOptions): AsyncGenerator<EngineEvent, RunResult> {
  const queue = new EventQueue<EngineEvent>();
  const abandoned = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, abandoned.signal]) : abandoned.signal;
  const session = new Session({ ...options, signal }, (event) => queue.push(event));
  const finished = session.run().finally(() => queue.close());
  // A failure surfaces below; it must not count as unhandled while events are still being read.
  finished.catch(() => undefined);
  try {
    yield* queue.drain();
    return await finished;
  } finally {
    abandoned.abort();
    await finished.catch(() => undefined);
  }
}
