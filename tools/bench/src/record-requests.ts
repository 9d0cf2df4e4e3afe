import { createUndiciTransport, run, type Transport, type WireRequest } from '@plumbline/engine';
import { loadContract } from '@plumbline/openapi';
import { root } from './checkout.ts';
import type { EmulatorProcess } from './emulator-process.ts';

/**
 * Every request of a check, bodies and credentials included, in the order in which it was sent. An emulator of the
 * same seed gives the same ids, so the recorded requests mean the same to another fresh one.
 */
export async function recordRequests(
  emulator: EmulatorProcess,
  seed: number,
): Promise<readonly WireRequest[]> {
  const sent: WireRequest[] = [];
  const real = createUndiciTransport();
  const transport: Transport = {
    send(request, options) {
      sent.push(request);
      return real.send(request, options);
    },
    close: () => real.close(),
  };
  const events = run({
    contract: await loadContract(`${root}spec/automation-connections/openapi.yaml`),
    target: emulator.url,
    transport,
    profile: 'full',
    seed,
    identities: emulator.keys.slice(0, 2).map((value, index) => ({
      name: index === 0 ? 'main' : 'second',
      credentials: { '*': { value, env: 'PLUMBLINE_BENCH' } },
    })),
    values: {},
    headers: {},
    include: [],
    exclude: [],
    rules: [],
    failOn: 'warning',
    maxRequests: 100_000,
    maxWrites: 100_000,
    timeoutMs: 30_000,
    randomRuns: 10,
  });
  for await (const _ of events);
  await transport.close();
  return sent;
}
