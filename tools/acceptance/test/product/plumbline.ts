import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** The spec as a user in the root names it. */
export const spec = 'spec/automation-connections/openapi.yaml';

export interface Ended {
  /** Exit code; the signal's name when one killed it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** The first line of stdout; rejects when the process ends before it wrote one. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Surroundings {
  /** Default: the root of the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Processes that still run; none may outlive the tests. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the real command line. Variables of the developer's own that would change what it does are taken away. */
export function start(args: readonly string[], { cwd = root, env = {} }: Surroundings = {}): Started {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PLUMBLINE_|QLIK_|FORCE_COLOR|NO_COLOR|NODE_OPTIONS|NODE_ENV|VITEST|CI$)/.test(name),
  );
  const main = `${root}packages/cli/src/main.ts`;
  const child = spawn(process.execPath, ['--conditions=@plumbline/source', main, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? signal, stdout, stderr });
    });
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    ended.then((end) => reject(new Error(`ended with ${end.code} before a line: ${end.stderr}`)));
  });
  firstLine.catch(() => {});
  return { child, firstLine, ended };
}

/** Runs the real command line to its end. */
export function plumbline(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return start(args, surroundings).ended;
}
