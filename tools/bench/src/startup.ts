import { type CliKind, cliArguments } from './checkout.ts';
import { runNode } from './run-process.ts';

export interface Startup {
  readonly versionMs: readonly number[];
  readonly bareMs: readonly number[];
}

/** Starts `plumbline --version` and `node -e 0` in turns, so that both meet the same machine. */
export async function measureStartup(cli: CliKind, rounds: number): Promise<Startup> {
  const versionMs: number[] = [];
  const bareMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    versionMs.push(await timeOf([...cliArguments(cli), '--version']));
    bareMs.push(await timeOf(['-e', '0']));
  }
  return { versionMs, bareMs };
}

async function timeOf(args: readonly string[]): Promise<number> {
  const ended = await runNode(args);
  if (ended.code !== 0) throw new Error(`node ${args.join(' ')} ended with ${ended.code}:\n${ended.stderr}`);
  return ended.wallMs;
}
