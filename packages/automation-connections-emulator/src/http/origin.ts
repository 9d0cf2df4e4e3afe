import type { FastifyRequest } from 'fastify';

/**
 * Scheme and authority for absolute links, by the request's own `Host`.
 *
 * `X-Forwarded-*` is not believed: clients send their credential to the links of a page, so nobody but
 * the client itself may choose where these lead.
 */
export function originOf(request: FastifyRequest): string {
  const host = request.headers.host;
  if (host !== undefined && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host)) return `http://${host}`;
  return `http://${request.socket.localAddress}:${request.socket.localPort}`;
}
