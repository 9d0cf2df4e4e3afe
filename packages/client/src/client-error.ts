export type ClientErrorCode =
  | 'insecure-url'
  | 'invalid-auth'
  | 'invalid-parameter'
  | 'invalid-url'
  | 'network-failure'
  | 'redirect-refused'
  | 'unreadable-response';

interface ClientErrorDetails {
  /** What to do about it. */
  readonly hint: string;
  readonly cause?: unknown;
}

/**
 * The call gave no answer that could be used: it was not sent, the network failed, or what came could not be read.
 * An answer with an error status is an {@link ApiError} instead.
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  readonly hint: string;

  constructor(code: ClientErrorCode, message: string, details: ClientErrorDetails) {
    super(`${message} ${details.hint}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
  }
}
