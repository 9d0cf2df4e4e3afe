import { Agent, buildConnector } from 'undici';
import type { Transport, WireOutcome, WireRequest } from '../transport.ts';
import { type Connections, type ExchangeLimits, exchangeOnce } from './exchange-once.ts';

export interface UndiciTransportOptions {
  /** Bytes of a decoded response body; what is longer is cut there and marked `truncated`. Default 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Bytes of a response's header section. Default 64 KiB. */
  readonly maxHeaderBytes?: number;
  /** Fields of a response's header section. Default 1,000. */
  readonly maxHeaderFields?: number;
  /** Connections to one origin. Default 16. */
  readonly connections?: number;
}

/**
 * The real transport: HTTP/1.1 with keep-alive, one request at a time on a connection. It sends the request as it is,
 * follows no redirect, verifies TLS (`NODE_EXTRA_CA_CERTS` adds authorities) and holds at most `maxBodyBytes` of an answer.
 * Only a safe request is ever sent twice, when the server had closed an idle connection before the first byte of an answer.
 *
 * @throws TypeError for a request that is no HTTP request: that is the caller's mistake, not the target's.
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): Transport {
  const connections: Connections = { sockets: new WeakMap(), reached: new Set() };
  const agent = new Agent({
    allowH2: false,
    pipelining: 1,
    connections: options.connections ?? 16,
    maxHeaderSize: options.maxHeaderBytes ?? 64 * 1024,
    // One clock rules a request, from the first attempt to connect to the last byte: see exchangeOnce.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: observe(buildConnector({ allowH2: false, timeout: 15_000 }), connections),
  });
  const limits: ExchangeLimits = {
    maxBodyBytes: options.maxBodyBytes ?? 16 * 1024 * 1024,
    maxHeaderFields: options.maxHeaderFields ?? 1_000,
  };

  return {
    async send(request, { timeoutMs, signal }): Promise<WireOutcome> {
      const started = performance.now();
      const attempt = (): ReturnType<typeof exchangeOnce> =>
        exchangeOnce(agent, request, {
          ...limits,
          deadline: started + timeoutMs,
          timeoutMs,
          started,
          signal,
          connections,
        });
      const first = await attempt();
      if (!first.closedWhileIdle || !isSafe(request)) return first.outcome;
      return (await attempt()).outcome;
    },
    async close() {
      await agent.destroy();
    },
  };
}

/** RFC 9110, section 9.2.1. A server may have acted on anything else before it closed (RFC 9112, section 9.3.1). */
function isSafe(request: WireRequest): boolean {
  return ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(request.method);
}

/** Remembers which connection an error came from, and which origins could be reached at all. */
function observe(connect: buildConnector.connector, connections: Connections): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...result) => {
      const [, socket] = result;
      // On failure undici passes no second argument, whatever its types say.
      if (socket) {
        connections.reached.add(`${options.protocol}//${options.hostname}:${options.port}`);
        socket.on('error', (error) => connections.sockets.set(error, socket));
      }
      callback(...result);
    });
}
