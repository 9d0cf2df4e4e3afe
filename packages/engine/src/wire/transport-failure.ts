import type { Socket } from 'node:net';
import type { TransportFailureCode } from '../transport.ts';

/** The code of a Node or undici error, or of the first error inside it. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}

/** Sorts what undici, llhttp, TLS and the sockets report into the failures of a transport. */
export function describeFailure(error: Error): {
  readonly code: TransportFailureCode;
  readonly message: string;
} {
  const told = codeOf(error);
  // undici gives its parser's errors no code of their own.
  const code = told === '' && error.name === 'HTTPParserError' ? parserCode(error.message) : told;
  const message = error.message === '' ? code : error.message;
  return {
    code: failureCode(code, message),
    message: code === '' || message.includes(code) ? message : `${message} (${code})`,
  };
}

function parserCode(message: string): string {
  return /invalid EOF/i.test(message) ? 'HPE_INVALID_EOF_STATE' : 'HPE_INVALID';
}

function failureCode(code: string, message: string): TransportFailureCode {
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'dns';
  if (isTls(code)) return 'tls';
  if (unreachable.has(code)) return 'unreachable';
  // The connection ended inside the answer: the parser says so in its own way.
  if (code === 'HPE_INVALID_EOF_STATE' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'reset';
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return 'malformed-response';
  if (code === 'UND_ERR_SOCKET' && /bad (?:response|upgrade)/.test(message)) return 'malformed-response';
  if (code === 'UND_ERR_ABORTED' || code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED')
    return 'aborted';
  return 'reset';
}

const unreachable = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const certificateCodes =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_|CRL_|ERROR_IN_C|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|EE_KEY_)/;

function isTls(code: string): boolean {
  return (
    code === 'EPROTO' ||
    code.startsWith('ERR_TLS_') ||
    code.startsWith('ERR_SSL_') ||
    certificateCodes.test(code)
  );
}

/** True when the connection had answered before: the server may have closed it as idle while the request was under way. */
export function isClosedWhileIdle(error: Error, sockets: WeakMap<Error, Socket>): boolean {
  const code = codeOf(error);
  if (code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET' && code !== 'EPIPE') return false;
  const told = 'socket' in error ? error.socket : undefined;
  const seen = hasBytesRead(told) ? told : sockets.get(error);
  return seen !== undefined && seen.bytesRead > 0;
}

function hasBytesRead(value: unknown): value is { readonly bytesRead: number } {
  return (
    typeof value === 'object' && value !== null && 'bytesRead' in value && typeof value.bytesRead === 'number'
  );
}
