import type { Socket } from 'node:net';
import type { Dispatcher } from 'undici';
import type { TransportFailureCode, WireOutcome, WireRequest } from '../transport.ts';
import { type BodyCollector, collectBody } from './collect-body.ts';
import { codeOf, describeFailure, isClosedWhileIdle } from './transport-failure.ts';

export interface ExchangeLimits {
  readonly maxBodyBytes: number;
  readonly maxHeaderFields: number;
}

/** What the connector saw: the connection behind an error, and the origins that answered a connection attempt. */
export interface Connections {
  readonly sockets: WeakMap<Error, Socket>;
  readonly reached: Set<string>;
}

interface ExchangeOptions extends ExchangeLimits {
  /** On the clock of `performance.now()`. */
  readonly started: number;
  readonly deadline: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly connections: Connections;
}

export interface Exchanged {
  readonly outcome: WireOutcome;
  /** The server closed a connection that had served before, and nothing of an answer came. */
  readonly closedWhileIdle: boolean;
}

/** Sends a request once. It settles at the deadline whatever the server does, and never rejects for what a server does. */
export function exchangeOnce(
  agent: Dispatcher,
  request: WireRequest,
  options: ExchangeOptions,
): Promise<Exchanged> {
  const { origin, path } = splitUrl(request.url);
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  let controller: Dispatcher.DispatchController | undefined;
  let body: BodyCollector | undefined;
  let answered = false;
  let settled = false;
  let status = 0;
  let headers: readonly (readonly [string, string])[] = [];

  const settle = (outcome: WireOutcome, closedWhileIdle = false): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
    body?.stop();
    resolve({ outcome, closedWhileIdle });
  };
  const elapsed = (): number => performance.now() - options.started;
  const fail = (code: TransportFailureCode, message: string, closedWhileIdle = false): void => {
    settle({ kind: 'failure', code, message, durationMs: elapsed() }, closedWhileIdle);
    controller?.abort(new Error(message));
  };
  const onAbort = (): void => fail('aborted', 'the run was stopped');
  const onDeadline = (): void => {
    if (controller === undefined && !isReached(origin, options.connections)) {
      fail('unreachable', `no connection to ${origin} within ${options.timeoutMs} ms`);
    } else {
      fail('timeout', `no complete answer within ${options.timeoutMs} ms`);
    }
  };
  const timer = setTimeout(onDeadline, Math.max(0, options.deadline - performance.now()));
  if (options.signal?.aborted === true) onAbort();
  else options.signal?.addEventListener('abort', onAbort, { once: true });
  if (settled) return promise;

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started;
      if (settled) started.abort(new Error('no longer wanted'));
    },
    onResponseStarted() {
      answered = true;
    },
    onResponseStart(current, statusCode) {
      if (settled || statusCode < 200) return;
      const raw = rawHeadersOf(current);
      if (raw.length > options.maxHeaderFields) {
        fail(
          'malformed-response',
          `the answer has ${raw.length} header fields; the limit is ${options.maxHeaderFields}`,
        );
        return;
      }
      status = statusCode;
      headers = raw;
      body = collectBody({
        encodings: valuesOf(raw, 'content-encoding'),
        limit: options.maxBodyBytes,
        pause: () => current.pause(),
        resume: () => current.resume(),
        onEnd(bytes, truncated) {
          settle({ kind: 'response', status, headers, body: bytes, truncated, durationMs: elapsed() });
          if (truncated) current.abort(new Error('the answer is longer than the limit'));
        },
        onError: (message) => fail('decoding', message),
      });
    },
    onResponseData(_current, chunk) {
      if (!settled) body?.write(chunk);
    },
    onResponseEnd() {
      if (!settled) body?.end();
    },
    onResponseError(_current, error) {
      if (settled) return;
      if (isOurMistake(error)) {
        clearTimeout(timer);
        settled = true;
        reject(
          new TypeError(`${request.method} ${request.url} is no HTTP request: ${error.message}`, {
            cause: error,
          }),
        );
        return;
      }
      if (body === undefined && codeOf(error) === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') {
        // The head was never whole, so this says that the head itself contradicts its lengths.
        fail('malformed-response', 'the lengths in the head of the answer contradict each other');
        return;
      }
      const failure = describeFailure(error);
      fail(failure.code, failure.message, !answered && isClosedWhileIdle(error, options.connections.sockets));
    },
  };
  agent.dispatch(
    {
      origin,
      path,
      method: request.method,
      headers: request.headers.flat(),
      body: request.body === undefined ? null : Buffer.from(request.body),
    },
    handler,
  );
  return promise;
}

function isOurMistake(error: Error): boolean {
  return ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED', 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH'].includes(
    codeOf(error),
  );
}

/** `URL` would resolve dot segments and re-encode: the path is cut out of the text as it stands. */
function splitUrl(url: string): { readonly origin: string; readonly path: string } {
  const parts = /^(https?:\/\/[^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url);
  if (parts === null) throw new TypeError(`${url} is not an absolute http or https URL`);
  const [, origin = '', path = '', query = ''] = parts;
  return { origin, path: (path === '' ? '/' : path) + query };
}

function isReached(origin: string, connections: Connections): boolean {
  const { protocol, hostname, port } = new URL(origin);
  return connections.reached.has(`${protocol}//${hostname}:${port}`);
}

function rawHeadersOf(controller: Dispatcher.DispatchController): readonly (readonly [string, string])[] {
  const raw = controller.rawHeaders;
  if (!Array.isArray(raw)) return [];
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    pairs.push([latin1(raw[index]).toLowerCase(), latin1(raw[index + 1])]);
  }
  return pairs;
}

function latin1(bytes: Buffer | string | undefined): string {
  return typeof bytes === 'string' ? bytes : (bytes?.toString('latin1') ?? '');
}

function valuesOf(headers: readonly (readonly [string, string])[], name: string): readonly string[] {
  return headers
    .filter((header) => header[0] === name)
    .flatMap((header) => header[1].split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '' && value !== 'identity');
}
