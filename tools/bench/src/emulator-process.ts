import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type CliKind, cliArguments, root } from './checkout.ts';

export interface EmulatorProcess {
  readonly url: string;
  /** API keys: the first user's, then an ordinary user's. */
  readonly keys: readonly string[];
  stop(): Promise<void>;
}

interface ReadyLine {
  readonly url: string;
  readonly users: readonly { readonly roles: readonly string[]; readonly apiKey: string }[];
}

/** Starts `plumbline emulator` in a process of its own, so that it does not share a thread with what is measured. */
export async function startEmulatorProcess(cli: CliKind, seed: number): Promise<EmulatorProcess> {
  const child = spawn(
    process.execPath,
    [...cliArguments(cli), 'emulator', '--port', '0', '--seed', String(seed), '--json'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ready: ReadyLine = JSON.parse(await firstLine(child));
  const [main] = ready.users;
  const second = ready.users.find((user) => user !== main && user.roles.length === 0);
  return {
    url: ready.url,
    keys: [main, second].flatMap((user) => (user === undefined ? [] : [user.apiKey])),
    stop: () =>
      new Promise((resolve) => {
        child.on('close', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout } = child;
    if (stdout === null) return reject(new Error('the emulator has no stdout'));
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`the emulator ended with ${code} before it was ready`)));
    createInterface({ input: stdout }).once('line', resolve);
  });
}
