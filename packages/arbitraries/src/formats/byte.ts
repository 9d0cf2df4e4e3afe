import { type Format, textFormat } from './format.ts';

/** OpenAPI's `byte`: base64 of RFC 4648, section 4. */
export const byte: Format = textFormat('byte', isBase64, {
  sample: '^([A-Za-z0-9+/]{4}){0,6}$',
  edges: ['', 'AA==', 'AAA=', 'AAAA', '+/+/'],
  breakers: ['A', 'A===', 'AA=A', '*AAA'],
});

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
