import type { Contract } from '@plumbline/openapi';
import { basePaths } from './base-path.ts';
import { startFront } from './front.ts';
import { startPrism } from './prism.ts';

export interface MockOptions {
  readonly contract: Contract;
  /** 0 takes a free one. Default 4010, which is Prism's. */
  readonly port?: number;
  /** Make bodies up from the schemas instead of returning the examples. Default false. */
  readonly dynamic?: boolean;
  /** Milliseconds to wait for Prism before the mock answers 504. Default 30,000. */
  readonly patienceMs?: number;
}

/** A mock that listens. */
export interface Mock {
  /** Origin and the base path of the spec's first server, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops every connection, idle ones too. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Serves the contract with Prism on 127.0.0.1; resolves when it accepts connections.
 *
 * Prism listens behind a small front of ours that mends what Prism 5.16 lacks: it answers malformed bodies,
 * and it serves the base paths of the spec's `servers`.
 *
 * @throws MockError when the port is taken or not allowed, or when Prism refuses the spec.
 *
 * @example
 * const mock = await startMock({ contract, port: 0 });
 * await fetch(`${mock.url}/pets`);
 * await mock.close();
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { contract, port = 4010, dynamic = false, patienceMs = 30_000 } = options;
  const bases = basePaths(contract.servers.map((server) => server.url));
  const prism = await startPrism(contract, dynamic);
  const front = await startFront({ port, prismPort: prism.port, basePaths: bases, patienceMs }).catch(
    async (error: unknown) => {
      await prism.close();
      throw error;
    },
  );
  let closed: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${front.port}${bases[0] ?? ''}`,
    port: front.port,
    close: () => {
      closed ??= front.close().then(() => prism.close());
      return closed;
    },
  };
}
