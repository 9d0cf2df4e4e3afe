import { ApiError, type ApiErrorEntry } from './api-error.ts';
import { maskSecret } from './mask-secret.ts';
import type { OperationCall } from './request-operation.ts';

const longestText = 500;
const traceHeaders = ['x-b3-traceid', 'x-trace-id', 'x-request-id', 'x-correlation-id', 'request-id'];

/** Reads the usual shapes of error bodies: an `errors` list, RFC 9457 problem details, `{error}` and `{message}`. */
export function readApiError(
  call: OperationCall,
  response: Response,
  given: unknown,
  secret: string | undefined,
): ApiError {
  const body = maskSecret(given, secret);
  return new ApiError({
    status: response.status,
    operation: call.operation,
    method: call.method,
    path: call.path,
    errors: entriesOf(body),
    body,
    traceId: text(field(body, 'traceId')) ?? text(maskSecret(traceIdOf(response.headers), secret)),
    retryAfter: retryAfterOf(response.headers),
  });
}

function entriesOf(body: unknown): readonly ApiErrorEntry[] {
  if (typeof body === 'string') return body.trim() === '' ? [] : [{ detail: shorten(body) }];
  const listed = field(body, 'errors');
  if (Array.isArray(listed)) return listed.map(entryOf).filter(isFilled);
  const nested = field(body, 'error');
  const description = text(field(body, 'error_description'));
  if (typeof nested === 'string') {
    return [{ code: nested, ...(description === undefined ? {} : { detail: description }) }];
  }
  return [entryOf(nested ?? body)].filter(isFilled);
}

function entryOf(value: unknown): ApiErrorEntry {
  if (typeof value === 'string') return { detail: shorten(value) };
  const code = text(field(value, 'code')) ?? text(field(value, 'type'));
  const title = text(field(value, 'title'));
  const detail = text(field(value, 'detail')) ?? text(field(value, 'message'));
  return {
    ...(code === undefined ? {} : { code }),
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
  };
}

const isFilled = (entry: ApiErrorEntry): boolean => Object.keys(entry).length > 0;

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Proxies answer with whole HTML pages: the first words tell enough. */
function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > longestText ? `${line.slice(0, longestText)}…` : line;
}

function traceIdOf(headers: Headers): string | undefined {
  for (const name of traceHeaders) {
    const value = headers.get(name);
    if (value !== null && value !== '') return value;
  }
  return headers.get('traceparent')?.split('-')[1];
}

function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
