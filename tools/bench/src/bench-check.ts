import { parseArgs } from 'node:util';
import type { WireRequest } from '@plumbline/engine';
import { runBareLoop } from './bare-loop.ts';
import type { CliKind } from './checkout.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator-process.ts';
import { figuresOf, type Round, tableOf } from './figures.ts';
import { recordRequests } from './record-requests.ts';
import { runCheck } from './run-check.ts';
import { measureStartup } from './startup.ts';

/** `npm run bench:check -- [--rounds N] [--starts N] [--seed N] [--dist] [--json]` */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    starts: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const cli: CliKind = values.dist ? 'dist' : 'source';
const seed = count('seed', values.seed);
const rounds: Round[] = [];
const recorded = await onFreshEmulator((emulator) => recordRequests(emulator, seed));
for (let round = 0; round < count('rounds', values.rounds); round++)
  rounds.push(await measureRound(recorded));
const figures = figuresOf(rounds, await measureStartup(cli, count('starts', values.starts)), cli);
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures));

/** A check and a bare loop of the very same requests, each on a fresh emulator of the same seed. */
async function measureRound(recorded: readonly WireRequest[]): Promise<Round> {
  const check = await onFreshEmulator((emulator) => runCheck(cli, emulator, seed));
  const bare = await onFreshEmulator((emulator) => runBareLoop(emulator.url, recorded));
  return { check, bare };
}

async function onFreshEmulator<T>(use: (emulator: EmulatorProcess) => Promise<T>): Promise<T> {
  const emulator = await startEmulatorProcess(cli, seed);
  try {
    return await use(emulator);
  } finally {
    await emulator.stop();
  }
}

function count(flag: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  process.stderr.write(`bench: --${flag} is a whole number above 0, not ${JSON.stringify(text)}\n`);
  process.exit(2);
}
