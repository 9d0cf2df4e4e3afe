import { fileURLToPath } from 'node:url';
import { type Contract, loadContract } from '@plumbline/openapi';
import type { EngineEvent, RunOptions, RunResult } from '../../src/index.ts';
import { createUndiciTransport, run } from '../../src/index.ts';
import { apiKey } from './notes-server.ts';

const specFile = fileURLToPath(new URL('../fixtures/notes.yaml', import.meta.url));
let contract: Promise<Contract> | undefined;

export function notesContract(): Promise<Contract> {
  contract ??= loadContract(specFile);
  return contract;
}

/** Runs the checks of the notes spec against a URL and gives the result with all events. */
export async function checkNotes(
  target: string,
  options: Partial<RunOptions> = {},
): Promise<{ readonly result: RunResult; readonly events: readonly EngineEvent[] }> {
  const transport = createUndiciTransport();
  const events: EngineEvent[] = [];
  try {
    const generator = run({
      contract: await notesContract(),
      target,
      transport,
      profile: 'full',
      seed: 42,
      identities: [{ name: 'main', credentials: { '*': { value: apiKey, env: 'NOTES_KEY' } } }],
      values: {},
      headers: {},
      include: [],
      exclude: [],
      rules: [],
      failOn: 'warning',
      maxRequests: 5000,
      maxWrites: 5000,
      timeoutMs: 5000,
      randomRuns: 5,
      ...options,
    });
    for (;;) {
      const next = await generator.next();
      if (next.done) return { result: next.value, events };
      events.push(next.value);
    }
  } finally {
    await transport.close();
  }
}
