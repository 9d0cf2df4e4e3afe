import { start } from './plumbline.ts';

/** What `plumbline emulator --json` says when it is ready. */
export interface Tenant {
  readonly url: string;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly apiKey: string;
  }[];
  readonly oauthClients: readonly { readonly clientId: string; readonly clientSecret: string }[];
  readonly spaces: readonly { readonly id: string; readonly type: string; readonly ownerId: string }[];
  readonly connectors: readonly { readonly id: string; readonly name: string }[];
}

/** A server that `plumbline` runs in a process of its own. */
export interface ServerProcess<Ready> {
  readonly ready: Ready;
  /** Ends it as a user does, and gives its exit code. */
  stop(): Promise<number | string | null>;
}

/** Starts `plumbline emulator` on a free port. */
export function startEmulator(...args: readonly string[]): Promise<ServerProcess<Tenant>> {
  return serve<Tenant>(['emulator', '--port', '0', '--json', ...args]);
}

/** Starts `plumbline mock` on a free port. */
export function startMock(...args: readonly string[]): Promise<ServerProcess<{ readonly url: string }>> {
  return serve<{ readonly url: string }>(['mock', ...args, '--port', '0', '--json']);
}

async function serve<Ready>(args: readonly string[]): Promise<ServerProcess<Ready>> {
  const { child, firstLine, ended } = start(args);
  return {
    ready: JSON.parse(await firstLine) as Ready,
    async stop() {
      child.kill('SIGTERM');
      return (await ended).code;
    },
  };
}

/** The n-th of a list that the ready line promises to be long enough. */
export function nth<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`only ${list.length} of at least ${index + 1}`);
  return item;
}
