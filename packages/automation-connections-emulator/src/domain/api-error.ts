/** The statuses that the emulator refuses a request with. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;

const titles: Readonly<Record<RefusalStatus, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the current state of the resource',
  413: 'Payload too large',
  415: 'Unsupported media type',
  429: 'API rate limit reached.',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** A refused request; answered in the API's documented error shape, never a fault of the emulator itself. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: RefusalStatus;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: RefusalStatus, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${titles[status]}: ${detail}`);
    this.status = status;
    this.detail = detail;
    this.headers = headers;
  }
}

/** The documented error body: `{errors: [{code, title, detail}], traceId}`. A 429 is documented without `traceId`. */
export function errorBody(error: ApiError, traceId: string): Record<string, unknown> {
  const errors = [{ code: `HTTP-${error.status}`, title: titles[error.status], detail: error.detail }];
  return error.status === 429 ? { errors } : { errors, traceId };
}
