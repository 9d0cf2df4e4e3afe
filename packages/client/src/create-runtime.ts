import createFetchClient, { type Client } from 'openapi-fetch';
import { authorizedFetch, type Fetch } from './authorized-fetch.ts';
import { checkedBaseUrl } from './base-url.ts';
import { type Auth, checkedToken } from './bearer-auth.ts';
import { type RawRequest, type RequestOperation, requestOperation } from './request-operation.ts';
import { serializeBody } from './serialize-body.ts';
import { serializePath, serializeQuery } from './serialize-parameter.ts';

export interface RuntimeOptions {
  /** The server's address, with the path that all operations share, if there is one. */
  readonly baseUrl: string;
  readonly auth?: Auth | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Plain http is refused off loopback, since it shows the token to the network. */
  readonly allowPlainHttp?: boolean | undefined;
}

export interface Runtime<Paths extends object> {
  /** The bare openapi-fetch client: any path of the spec, `{ data, error }` instead of a throw. Same credentials. */
  readonly raw: Client<Paths>;
  /** Calls one operation; what the generated methods are made of. */
  readonly request: RequestOperation;
}

/**
 * What every generated client runs on. Throws a {@link ClientError} when the base URL or the token cannot be used;
 * neither is quoted in it.
 */
export function createRuntime<Paths extends object>(options: RuntimeOptions): Runtime<Paths> {
  const baseUrl = checkedBaseUrl(options.baseUrl, options);
  if (options.auth !== undefined && typeof options.auth !== 'function') checkedToken(options.auth);
  // Looked up at each call: tests and instrumentation replace the global.
  const fetch: Fetch = options.fetch ?? ((request) => globalThis.fetch(request));
  const send = authorizedFetch({ fetch, auth: options.auth, origin: new URL(baseUrl).origin });
  const raw = createFetchClient<Paths>({
    baseUrl,
    fetch: (request) => send(request),
    redirect: 'manual',
    querySerializer: (query) => serializeQuery(query),
    pathSerializer: (path, values) => serializePath(path, values),
    bodySerializer: (body: unknown, headers?: unknown) => serializeBody(body, contentTypeOf(headers)),
    ...(options.headers === undefined ? {} : { headers: options.headers }),
  });
  return { raw, request: requestOperation(raw.request as unknown as RawRequest, send) };
}

function contentTypeOf(headers: unknown): string | undefined {
  return headers instanceof Headers ? (headers.get('content-type') ?? undefined) : undefined;
}
