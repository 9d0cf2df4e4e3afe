import type { Contract } from '@plumbline/openapi';
import {
  createUndiciTransport,
  type EngineEvent,
  type RunOptions,
  type RunResult,
  run,
} from '../../src/index.ts';

export interface Checked {
  readonly result: RunResult;
  readonly events: readonly EngineEvent[];
}

/** The options of a whole run of a target under `full`, with nothing random. */
export function optionsFor(contract: Contract, target: string): Omit<RunOptions, 'transport'> {
  return {
    contract,
    target,
    profile: 'full',
    seed: 42,
    identities: [],
    values: {},
    headers: {},
    include: [],
    exclude: [],
    rules: [],
    failOn: 'warning',
    maxRequests: 20_000,
    maxWrites: 20_000,
    timeoutMs: 5_000,
    randomRuns: 0,
  };
}

/** Checks a target to the end and gives the result with every event. */
export async function check(
  contract: Contract,
  target: string,
  options: Partial<RunOptions> = {},
): Promise<Checked> {
  const transport = createUndiciTransport();
  const events: EngineEvent[] = [];
  try {
    const running = run({ ...optionsFor(contract, target), transport, ...options });
    for (;;) {
      const next = await running.next();
      if (next.done) return { result: next.value, events };
      events.push(next.value);
    }
  } finally {
    await transport.close();
  }
}

/** `rule operation` of each finding, for comparing and for messages. */
export function told(result: RunResult): readonly string[] {
  return result.findings.map((finding) => `${finding.rule} ${finding.operation}`);
}

/** Every finding in words: what a failing test shows. */
export function inWords(result: RunResult): string {
  const lines = result.findings.map(
    (each) => `${each.rule}: ${each.message} | ${each.observed} | ${each.curl}`,
  );
  const open = result.inconclusive.map((each) => `${each.reason}: ${each.message}`);
  return [...lines, ...open].join('\n');
}
