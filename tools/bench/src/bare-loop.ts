import { Pool } from 'undici';
import type { EmulatorProcess } from './emulator-process.ts';
import type { SentRequest } from './run-check.ts';

export interface BareRun {
  readonly requests: number;
  readonly durationMs: number;
}

/**
 * Sends the same methods and URLs with undici and nothing else, one after the other, reading each answer to its end.
 * Bodies are not repeated: writes go out with an empty object.
 */
export async function runBareLoop(emulator: EmulatorProcess, sent: readonly SentRequest[]): Promise<BareRun> {
  const { origin } = new URL(emulator.url);
  const pool = new Pool(origin, { connections: 2 });
  const headers = { authorization: `Bearer ${emulator.keys[0] ?? ''}`, 'content-type': 'application/json' };
  const started = performance.now();
  for (const { method, url } of sent) {
    const path = url.slice(origin.length);
    const body = method === 'GET' || method === 'HEAD' ? null : '{}';
    const answer = await pool.request({ method, path: path === '' ? '/' : path, headers, body });
    await answer.body.arrayBuffer();
  }
  const durationMs = performance.now() - started;
  await pool.close();
  return { requests: sent.length, durationMs };
}
