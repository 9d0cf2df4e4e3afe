import type { JsonValue } from '@plumbline/openapi';
import type { WireResponse } from '../transport.ts';
import { findJsonError } from './find-json-error.ts';
import { essence } from './pick-media-type.ts';

/** What a response body says, by its content type. */
export type BodyReading =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' }
  /** `offset` counts bytes for bad encoding, characters of the text for bad JSON. */
  | { readonly kind: 'unparseable'; readonly reason: string; readonly offset?: number }
  | { readonly kind: 'binary' };

/**
 * Reads a body as JSON, text or neither. JSON comes out as plain data: `__proto__` is an ordinary key, a byte order mark is
 * passed over (RFC 8259, section 8.1), and more than 1,000 levels are refused, so that whatever walks the value may recurse.
 */
export function readBody(response: Pick<WireResponse, 'headers' | 'body' | 'truncated'>): BodyReading {
  if (response.body.length === 0) return { kind: 'empty' };
  const contentType = response.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const type = essence(contentType);
  const isJson = /(?:\/|\+)(?:x-)?json$/.test(type);
  if (!isJson && type !== '' && !isText(type)) return { kind: 'binary' };
  const decoded = decode(response.body, charsetOf(contentType));
  if (isJson) {
    if (response.truncated)
      return { kind: 'unparseable', reason: `longer than ${response.body.length} bytes, and cut there` };
    return 'text' in decoded ? parseJson(decoded.text) : decoded;
  }
  if (type !== '') return 'text' in decoded ? { kind: 'text', text: decoded.text } : decoded;
  // Without a content type a recipient may look at the content (RFC 9110, section 8.3).
  if (!('text' in decoded)) return { kind: 'binary' };
  const parsed = parseJson(decoded.text);
  return parsed.kind === 'json' ? parsed : { kind: 'text', text: decoded.text };
}

function parseJson(text: string): BodyReading {
  const error = findJsonError(text);
  if (error !== undefined) return { kind: 'unparseable', ...error };
  return { kind: 'json', value: JSON.parse(text) };
}

function isText(type: string): boolean {
  return (
    type.startsWith('text/') ||
    /[/+](?:xml|yaml|x-yaml|javascript|ecmascript|graphql|csv|x-ndjson|jsonl|json-seq|x-www-form-urlencoded)$/.test(
      type,
    )
  );
}

function charsetOf(contentType: string): string {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
}

type Unparseable = Extract<BodyReading, { kind: 'unparseable' }>;

function decode(bytes: Uint8Array, charset: string): { readonly text: string } | Unparseable {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    return { kind: 'unparseable', reason: `unknown charset ${JSON.stringify(charset)}` };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    const offset = decoder.encoding === 'utf-8' ? firstInvalidByte(bytes) : undefined;
    return {
      kind: 'unparseable',
      reason: `not valid ${decoder.encoding}`,
      ...(offset === undefined ? {} : { offset }),
    };
  }
}

/** Decoding with replacement and encoding again agrees with the bytes up to the first that is wrong. */
function firstInvalidByte(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === again[offset]) offset += 1;
  return offset;
}
