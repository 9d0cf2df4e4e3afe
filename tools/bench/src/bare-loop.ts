import type { WireRequest } from '@plumbline/engine';
import { Pool } from 'undici';

export interface BareRun {
  readonly requests: number;
  readonly durationMs: number;
}

/** Sends recorded requests with undici and nothing else, one after the other, reading each answer to its end. */
export async function runBareLoop(url: string, recorded: readonly WireRequest[]): Promise<BareRun> {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections: 2 });
  const requests = recorded.map(({ method, url: sent, headers, body }) => ({
    method,
    path: pathOf(sent),
    headers: Object.fromEntries(headers),
    body: body ?? null,
  }));
  const started = performance.now();
  for (const request of requests) {
    const answer = await pool.request(request);
    await answer.body.arrayBuffer();
  }
  const durationMs = performance.now() - started;
  await pool.close();
  return { requests: requests.length, durationMs };
}

/** Everything behind the origin, as it was sent: the recorded emulator had another port. */
function pathOf(url: string): string {
  const path = url.slice(url.indexOf('/', 'http://'.length));
  return path === '' ? '/' : path;
}
