import { ApiError, errorBody } from '../domain/api-error.ts';
import type { Answer } from '../domain/call.ts';

/**
 * Turns whatever was thrown into an answer in the documented error shape.
 *
 * What the database cannot write (full disk, read-only file) is 503: it may pass. Anything unforeseen is 500. Both are logged.
 */
export function answerTo(error: unknown, traceId: string, log: (why: string) => void): Answer {
  const refusal = error instanceof ApiError ? error : translated(error, log);
  return { status: refusal.status, headers: refusal.headers, body: errorBody(refusal, traceId) };
}

function translated(error: unknown, log: (why: string) => void): ApiError {
  const { code, statusCode, message } = error as { code?: unknown; statusCode?: unknown; message?: unknown };
  if (code === 'ERR_SQLITE_ERROR') {
    log(`the database refused: ${String(message)}`);
    return new ApiError(503, 'the store cannot be written at present', { 'retry-after': '1' });
  }
  if (statusCode === 413) return new ApiError(413, 'body: is too large');
  if (statusCode === 415) return new ApiError(415, 'content-type: is not application/json');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new ApiError(400, String(message));
  log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ApiError(500, 'the emulator failed; its log says why');
}
