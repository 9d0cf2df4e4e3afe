import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ended {
  /** Exit code; the signal's name when one killed it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** Resolves with everything written to stdout as soon as it holds a whole line; rejects when the process ends first. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Starts the real CLI. Variables of the developer's own that would change what it does are taken away. */
export function start(args: readonly string[], { cwd = fixtures, env = {} }: Surroundings = {}): Started {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PLUMBLINE_|QLIK_|FORCE_COLOR|NO_COLOR|NODE_OPTIONS|NODE_ENV|VITEST|CI$)/.test(name),
  );
  const child = spawn(process.execPath, ['--conditions=@plumbline/source', main, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      if (stdout.includes('\n')) resolve(stdout);
    });
    ended.then((end) => reject(new Error(`ended with ${end.code} before a line: ${end.stderr}`)));
  });
  firstLine.catch(() => {});
  return { child, firstLine, ended };
}

/** Runs the real CLI to its end. */
export function plumbline(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return start(args, surroundings).ended;
}

export const fixtures: string = fileURLToPath(new URL('fixtures', import.meta.url));
