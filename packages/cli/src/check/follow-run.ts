import type { EngineEvent, RunResult } from '@plumbline/engine';

/** Gives every event to the listeners and returns the result. */
export async function followRun(
  events: AsyncGenerator<EngineEvent, RunResult>,
  listeners: readonly ((event: EngineEvent) => void)[],
): Promise<RunResult> {
  for (;;) {
    const step = await events.next();
    if (step.done) return step.value;
    for (const listener of listeners) listener(step.value);
  }
}
