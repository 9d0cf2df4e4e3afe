import { parseArgs } from 'node:util';
import { runBareLoop } from './bare-loop.ts';
import type { CliKind } from './checkout.ts';
import { startEmulatorProcess } from './emulator-process.ts';
import { figuresOf, type Round, tableOf } from './figures.ts';
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
for (let round = 0; round < count('rounds', values.rounds); round++) rounds.push(await measureRound());
const figures = figuresOf(rounds, await measureStartup(cli, count('starts', values.starts)), cli);
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures));

/** A check and a bare loop of as many requests, one after the other, on one fresh emulator. */
async function measureRound(): Promise<Round> {
  const emulator = await startEmulatorProcess(cli, seed);
  try {
    const check = await runCheck(cli, emulator, seed);
    return { check, bare: await runBareLoop(emulator, check.sent) };
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
