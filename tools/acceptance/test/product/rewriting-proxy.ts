import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxiedRequest {
  readonly method: string;
  /** As sent: path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ProxiedResponse {
  readonly status: number;
  /** Lower-case names; without those that only frame the message. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request on to the server behind the proxy. */
export type Forward = (sent: ProxiedRequest) => Promise<ProxiedResponse>;

/** What the proxy does with one request; passing it on is `(sent, forward) => forward(sent)`. */
export type Rewrite = (sent: ProxiedRequest, forward: Forward) => Promise<ProxiedResponse>;

export interface RewritingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** A reverse proxy on a free port that stands between the checks and a server, and tells neither. */
export async function rewritingProxy(upstream: string, rewrite: Rewrite): Promise<RewritingProxy> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const sent: ProxiedRequest = {
        method: incoming.method ?? 'GET',
        target: incoming.url ?? '/',
        headers: textHeaders(incoming.headers),
        body: await bodyOf(incoming),
      };
      const { status, headers, body } = await rewrite(sent, (it) => forward(upstream, it));
      const bare = status === 204 || status === 304;
      outgoing.writeHead(status, { ...headers, ...(!bare && { 'content-length': Buffer.byteLength(body) }) });
      outgoing.end(bare ? undefined : body);
    } catch (error) {
      outgoing.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The host that the client asked goes on unchanged, so that links in answers lead back through the proxy. */
function forward(
  upstream: string,
  { method, target, headers, body }: ProxiedRequest,
): Promise<ProxiedResponse> {
  const { hostname, port } = new URL(upstream);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path: target, method, headers: withLength(headers, body) });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      bodyOf(incoming).then(
        (text) =>
          resolve({ status: incoming.statusCode ?? 0, headers: textHeaders(incoming.headers), body: text }),
        reject,
      );
    });
    outgoing.end(body);
  });
}

function withLength(
  headers: Readonly<Record<string, string>>,
  body: string,
): Record<string, string | number> {
  return { ...headers, ...(body !== '' && { 'content-length': Buffer.byteLength(body) }) };
}

const framing = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive']);

function textHeaders(headers: IncomingMessage['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || framing.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
