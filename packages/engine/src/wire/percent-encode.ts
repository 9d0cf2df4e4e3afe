import { refuse } from './unsendable.ts';

const unreserved = /[A-Za-z0-9\-._~]/;
// What RFC 3986 allows in a query, less the characters with which form data is taken apart again.
const reservedInQuery = /[A-Za-z0-9\-._~:/?@!$'()*,;]/;

/**
 * Percent-encodes text as UTF-8 (RFC 3986, section 2.1): all but the unreserved characters, in upper-case hex.
 * With `allowReserved`, reserved characters that cannot be taken for a delimiter of the query stay as they are.
 */
export function percentEncode(text: string, options: { readonly allowReserved?: boolean } = {}): string {
  if (!text.isWellFormed()) refuse('text with a lone surrogate has no UTF-8 form');
  const kept = options.allowReserved === true ? reservedInQuery : unreserved;
  let encoded = '';
  for (const character of text) encoded += kept.test(character) ? character : encodeBytes(character);
  return encoded;
}

function encodeBytes(character: string): string {
  let encoded = '';
  for (const byte of Buffer.from(character))
    encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return encoded;
}
