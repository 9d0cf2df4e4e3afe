import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The body as JSON; nothing when it is none. */
  readonly json: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An object is sent as JSON; a text as it is. */
  readonly body?: unknown;
}

export interface Served {
  readonly url: string;
  /** `METHOD target body` of every request, in order. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** A server on loopback that answers by a function. */
export async function serve(answer: (asked: Asked) => Answered | Promise<Answered>): Promise<Served> {
  const log: string[] = [];
  const server = createServer((request, response) => {
    void textOf(request)
      .then(async (text) => {
        const url = new URL(request.url ?? '/', 'http://127.0.0.1');
        log.push(`${request.method} ${request.url} ${text}`);
        const { status, headers, body } = await answer({
          method: request.method ?? '',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers,
          text,
          json: parsed(text),
        });
        const plain = typeof body === 'string' || body === undefined;
        response.writeHead(status, {
          ...(!plain && { 'content-type': 'application/json' }),
          ...(headers as Record<string, string | string[]>),
        });
        response.end(plain ? body : JSON.stringify(body));
      })
      .catch((error: unknown) => response.writeHead(599).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
