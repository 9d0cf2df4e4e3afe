/** One entry of an error body, whichever of the usual shapes the body had. */
export interface ApiErrorEntry {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
}

export interface ApiErrorFields {
  readonly status: number;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly errors: readonly ApiErrorEntry[];
  readonly body: unknown;
  readonly traceId?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/** The server answered with an error status. `code`, `title` and `detail` are those of the first entry of `errors`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** The operation's id in the spec. */
  readonly operation: string;
  readonly method: string;
  /** The path template of the spec: ids never enter messages. */
  readonly path: string;
  readonly errors: readonly ApiErrorEntry[];
  readonly code: string | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** From the body, else from a trace header of the response. */
  readonly traceId: string | undefined;
  /** Seconds to wait, from `Retry-After` in either of its forms (RFC 9110, 10.2.3). */
  readonly retryAfter: number | undefined;
  /** The body: the parsed JSON, else its text; the credential of the call is masked in it. */
  readonly body: unknown;

  constructor(fields: ApiErrorFields) {
    super(messageOf(fields));
    const [first] = fields.errors;
    this.status = fields.status;
    this.operation = fields.operation;
    this.method = fields.method;
    this.path = fields.path;
    this.errors = fields.errors;
    this.code = first?.code;
    this.title = first?.title;
    this.detail = first?.detail;
    this.traceId = fields.traceId;
    this.retryAfter = fields.retryAfter;
    this.body = fields.body;
  }
}

function messageOf({ status, operation, method, path, errors, traceId }: ApiErrorFields): string {
  const reasons = errors.map(({ code, title, detail }) => [code, title, detail].filter(Boolean).join(': '));
  const where = `${method} ${path}`;
  const call = operation === where ? where : `${operation} (${where})`;
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return `${call} answered ${status}${why}${traceId === undefined ? '' : ` [trace ${traceId}]`}`;
}
