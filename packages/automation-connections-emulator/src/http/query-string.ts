import { ApiError } from '../domain/api-error.ts';
import type { Query } from '../domain/call.ts';

const none: Query = new Map();

/**
 * Decodes the query of a URL as a form does: `+` is a space.
 *
 * @throws ApiError 400 for a broken percent escape or bytes that are not UTF-8
 */
export function readQuery(url: string): Query {
  const start = url.indexOf('?');
  if (start === -1) return none;
  const query = new Map<string, string[]>();
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    const values = query.get(name);
    if (values === undefined) query.set(name, [value]);
    else values.push(value);
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new ApiError(400, `query: ${JSON.stringify(text)} is not percent-encoded UTF-8`);
  }
}
