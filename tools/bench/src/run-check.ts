import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliKind, cliArguments } from './checkout.ts';
import type { EmulatorProcess } from './emulator-process.ts';
import { runNode } from './run-process.ts';

export interface CheckRun {
  readonly verdict: string;
  readonly requests: number;
  /** Of the run itself, without the start of the process. */
  readonly durationMs: number;
  readonly wallMs: number;
  readonly peakBytes: number;
}

const preload = new URL('./report-peak-memory.ts', import.meta.url).href;

/** Runs `plumbline check` against an emulator and reads what it did from its event stream. */
export async function runCheck(cli: CliKind, emulator: EmulatorProcess, seed: number): Promise<CheckRun> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const peakFile = join(folder, 'peak');
  const [main = '', second] = emulator.keys;
  const flags = [
    '--target',
    emulator.url,
    '--profile',
    'full',
    '--seed',
    String(seed),
    '--auth',
    'env:PLUMBLINE_BENCH_MAIN',
  ];
  if (second !== undefined) flags.push('--auth', 'second:env:PLUMBLINE_BENCH_SECOND');
  try {
    const ended = await runNode(
      ['--import', preload, ...cliArguments(cli), 'check', '--events', '--quiet', ...flags],
      {
        PLUMBLINE_BENCH_PEAK: peakFile,
        PLUMBLINE_BENCH_MAIN: main,
        PLUMBLINE_BENCH_SECOND: second ?? '',
      },
    );
    const finished = readResult(ended.stdout);
    if (finished === undefined)
      throw new Error(`the check ended with ${ended.code} and no result:\n${ended.stderr}`);
    const peakBytes = Number(await readFile(peakFile, 'utf8')) * 1024;
    return { ...finished, wallMs: ended.wallMs, peakBytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Finished = Pick<CheckRun, 'verdict' | 'requests' | 'durationMs'>;

/** The result at the end of an event stream, one JSON value a line. */
export function readResult(ndjson: string): Finished | undefined {
  let finished: Finished | undefined;
  for (const line of ndjson.split('\n')) {
    if (line === '') continue;
    const event: unknown = JSON.parse(line);
    if (!isEnd(event)) continue;
    const { verdict, requests, durationMs } = event.result;
    finished = { verdict, requests, durationMs };
  }
  return finished;
}

function isEnd(value: unknown): value is { readonly result: Finished } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'run-finished';
}
