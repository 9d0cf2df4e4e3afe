import type { EngineEvent, RunResult } from '@plumbline/engine';

/**
 * Gives every event to the listeners and returns the result of the last one.
 * When a listener throws, the iteration ends, and with it the run, which then removes what it made.
 */
export async function followRun(
  events: AsyncIterable<EngineEvent>,
  listeners: readonly ((event: EngineEvent) => void)[],
): Promise<RunResult> {
  let result: RunResult | undefined;
  for await (const event of events) {
    for (const listener of listeners) listener(event);
    if (event.type === 'run-finished') result = event.result;
  }
  if (!result) throw new Error('the run ended without a result');
  return result;
}
