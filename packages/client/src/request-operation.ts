import { type ApiCall, PendingCall, type ResultWithResponse } from './api-call.ts';
import type { AuthorizedFetch, Fetch } from './authorized-fetch.ts';
import { ClientError } from './client-error.ts';
import { readApiError } from './read-api-error.ts';
import { serializeBody } from './serialize-body.ts';
import { type Styles, serializePath, serializeQuery } from './serialize-parameter.ts';

type Values = Readonly<Record<string, unknown>>;

/** One call of one operation, as a generated method writes it down. */
export interface OperationCall {
  /** The operation's id in the spec. */
  readonly operation: string;
  readonly method: string;
  /** The path template of the spec. */
  readonly path: string;
  readonly pathValues?: Values;
  readonly query?: object | undefined;
  readonly body?: unknown;
  /** Media type of the body; JSON when absent. */
  readonly contentType?: string;
  /** How the body of a 2xx response is given; default `json`. */
  readonly as?: 'json' | 'text' | 'blob';
  /** Media types of the 2xx responses, for the `accept` header. */
  readonly accept?: string;
  readonly styles?: { readonly path?: Styles; readonly query?: Styles };
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Added to this request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export type RequestOperation = <T>(call: OperationCall, options?: RequestOptions) => ApiCall<T>;

/** openapi-fetch's `request` without its types: a call's path is data here. */
export type RawRequest = (
  method: string,
  path: string,
  init: Values & { readonly fetch: Fetch },
) => Promise<{ readonly error?: unknown; readonly response: Response }>;

/** Makes the function that generated methods call. */
export function requestOperation(raw: RawRequest, send: AuthorizedFetch): RequestOperation {
  return <T>(call: OperationCall, options: RequestOptions = {}) =>
    new PendingCall(answerOf(raw, send, call, options) as Promise<ResultWithResponse<T>>);
}

async function answerOf(
  raw: RawRequest,
  send: AuthorizedFetch,
  call: OperationCall,
  options: RequestOptions,
): Promise<ResultWithResponse<unknown>> {
  let token: string | undefined;
  let sent = false;
  try {
    const { error, response } = await raw(call.method, call.path, {
      ...initOf(call, options),
      fetch: (request) => {
        sent = true;
        return send(request, (used) => {
          token = used;
        });
      },
    });
    refuseRedirect(call, response);
    if (!response.ok) throw readApiError(call, response, error, token);
    return { data: await readBody(call, response), response };
  } catch (error) {
    throw failureOf(error, call, options, sent);
  }
}

function initOf(call: OperationCall, { signal, headers }: RequestOptions): Values {
  const { styles = {} } = call;
  return {
    params: { path: call.pathValues ?? {}, query: call.query ?? {} },
    pathSerializer: (path: string, values: Values) =>
      serializePath(path.replaceAll('#', '%23'), values, styles.path),
    querySerializer: (query: Values) => serializeQuery(query, styles.query),
    bodySerializer: (body: unknown) => serializeBody(body, call.contentType),
    // A body may be a stream, which has to be said.
    ...(call.body === undefined ? {} : { body: call.body, duplex: 'half' }),
    headers: {
      accept: call.accept ?? 'application/json',
      ...contentTypeOf(call),
      ...headers,
    },
    // What came is read below, where it can be said which call it belongs to.
    parseAs: 'stream',
    ...(signal === undefined ? {} : { signal }),
  };
}

/** `fetch` writes the type of a multipart body itself, since it has to name the boundary. */
function contentTypeOf({
  body,
  contentType = 'application/json',
}: OperationCall): Readonly<Record<string, string>> {
  return body === undefined || contentType.startsWith('multipart/') ? {} : { 'content-type': contentType };
}

/** Browsers hide the status and the place of a redirect that is not followed. */
function refuseRedirect(call: OperationCall, response: Response): void {
  if (response.type !== 'opaqueredirect' && !(response.status >= 300 && response.status < 400)) return;
  const place = response.headers.get('location');
  const base = response.url === '' ? undefined : response.url;
  const origin = place !== null && URL.canParse(place, base) ? ` to ${new URL(place, base).origin}` : '';
  throw new ClientError(
    'redirect-refused',
    `${nameOf(call)} was redirected${origin}, which is not followed.`,
    {
      hint: 'Give the address it leads to as the base URL, if you trust it.',
    },
  );
}

async function readBody(call: OperationCall, response: Response): Promise<unknown> {
  if (call.as === 'blob') return response.blob();
  const text = response.bodyUsed ? '' : await response.text();
  if (call.as === 'text') return text;
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new ClientError(
      'unreadable-response',
      `${nameOf(call)} answered ${response.status} with a body that is not JSON (${type}).`,
      {
        hint: 'A proxy or a login page may have answered instead of the API.',
      },
    );
  }
}

function failureOf(error: unknown, call: OperationCall, { signal }: RequestOptions, sent: boolean): unknown {
  if (signal?.aborted || !(error instanceof TypeError)) return error;
  // What could not even be built may be quoted in the error, with the secrets in it: it is no cause.
  if (!sent) {
    return new ClientError('invalid-parameter', `${nameOf(call)} could not be written as a request.`, {
      hint: 'Look at its headers and its body.',
    });
  }
  return new ClientError('network-failure', `${nameOf(call)} got no whole answer${reasonOf(error)}.`, {
    hint: 'Is the server reachable from here?',
    cause: error,
  });
}

/** The system's code, such as `ECONNREFUSED`, which Node keeps one level down. */
function reasonOf({ cause }: TypeError): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}

function nameOf({ operation, method, path }: OperationCall): string {
  return operation === `${method} ${path}` ? operation : `${operation} (${method} ${path})`;
}
