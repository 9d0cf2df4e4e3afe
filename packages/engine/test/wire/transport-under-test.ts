import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Transport, WireOutcome } from '../../src/transport.ts';
import { createUndiciTransport, type UndiciTransportOptions } from '../../src/wire/index.ts';
import { type RawServer, rawServer } from './raw-server.ts';

/** A raw server that ends with the test. */
export async function serve(
  script: (socket: Socket, request: string, turn: number) => void,
): Promise<RawServer> {
  const server = await rawServer(script);
  onTestFinished(() => server.close());
  return server;
}

/** A transport that ends with the test. */
export function transport(options?: UndiciTransportOptions): Transport {
  const made = createUndiciTransport(options);
  onTestFinished(() => made.close());
  return made;
}

/** An answer with its length. */
export function ok(body: Uint8Array | string, headers: string = ''): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${bytes.length}\r\n${headers}\r\n`),
    bytes,
  ]);
}

/** The body of a response; throws for a failure. */
export function textOf(outcome: WireOutcome): string {
  if (outcome.kind === 'failure') throw new Error(`${outcome.code}: ${outcome.message}`);
  return Buffer.from(outcome.body).toString();
}
