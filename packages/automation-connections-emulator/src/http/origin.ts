import type { FastifyRequest } from 'fastify';

/**
 * Scheme and authority for absolute links, by the request's own `Host`.
 *
 * `X-Forwarded-*` is not believed: clients send their credential to the links of a page, so nobody but
 * the client itself may choose where these lead.
 */
export function originOf(request: FastifyRequest): string {
  const host = request.headers.host;
  if (host !== undefined && host === usual.host) return usual.origin;
  if (host !== undefined && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host)) {
    usual = { host, origin: `http://${host}` };
    return usual.origin;
  }
  return `http://${request.socket.localAddress}:${request.socket.localPort}`;
}

/** Most clients name one host for all their requests. */
let usual: { readonly host: string | undefined; readonly origin: string } = { host: undefined, origin: '' };
