import { ApiError } from '../domain/api-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a request's body as JSON.
 *
 * @throws ApiError 415 for another content type, 400 for bytes that are not UTF-8 or text that is not JSON
 */
export function readJsonBody(bytes: unknown, contentType: string | undefined): unknown {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) {
    throw new ApiError(400, 'body: a JSON object is required');
  }
  if (!/^application\/(?:[\w.-]+\+)?json *(?:;|$)/i.test(contentType ?? '')) {
    throw new ApiError(415, `content-type: ${JSON.stringify(contentType ?? '')} is not application/json`);
  }
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new ApiError(400, 'body: is not JSON');
  }
}
