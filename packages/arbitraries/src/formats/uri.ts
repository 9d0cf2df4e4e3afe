import { type Format, textFormat } from './format.ts';
import { isIpv6 } from './ipv6.ts';

/** A URI of RFC 3986: with a scheme. */
export const uri: Format = textFormat('uri', (text) => isReference(text, ASCII) && SCHEME.test(text), {
  sample: '^https://[a-z]{1,8}\\.example\\.com(/[a-z0-9]{1,8}){0,3}$',
  edges: [
    'http://a',
    'https://example.com:8080/a/b?c=d#e',
    'urn:a:b',
    'mailto:a@example.com',
    'http://[2001:db8::1]/',
    'http://a/%C3%A9',
  ],
  breakers: ['//example.com/a', 'a/b', 'http://a b', 'http://a/<b>', '://a', 'http://a/%zz', ''],
});

/** A URI or a relative reference of RFC 3986. */
export const uriReference: Format = textFormat('uri-reference', (text) => isReference(text, ASCII), {
  sample: '^/[a-z0-9]{1,8}(/[a-z0-9]{1,8}){0,2}(\\?[a-z]{1,4}=[a-z0-9]{1,4})?$',
  edges: ['', '#', '?a', '/', '../a', '//example.com/a', 'https://example.com'],
  breakers: ['a b', '\\\\a\\b', 'http://a/<b>', '/%zz', '#a\\b'],
});

/** As `uri`, with Unicode (RFC 3987). */
export const iri: Format = textFormat('iri', (text) => isReference(text, UNICODE) && SCHEME.test(text), {
  sample: uri.sample ?? '',
  edges: ['http://a', 'https://example.com/\u00e9'],
  breakers: ['//example.com/a', 'a/b', 'http://a b', ''],
});

/** As `uri-reference`, with Unicode (RFC 3987). */
export const iriReference: Format = textFormat('iri-reference', (text) => isReference(text, UNICODE), {
  sample: uriReference.sample ?? '',
  edges: ['', '/\u00e9', 'https://example.com'],
  breakers: ['a b', '\\\\a\\b', '/%zz'],
});

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ASCII = /^(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;
const UNICODE = /^(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=\u00a0-\u{10fffd}]|%[0-9a-f]{2})*$/iu;
/** The split of RFC 3986, appendix B. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/u;

function isReference(text: string, characters: RegExp): boolean {
  if (!characters.test(text)) return false;
  const parts = PARTS.exec(text);
  if (parts === null) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts;
  if (scheme !== undefined && !SCHEME.test(`${scheme}:`)) return false;
  if (scheme === undefined && /^[^/]*:/.test(path)) return false;
  if (/[[\]]/.test(path + query + fragment) || fragment.includes('#')) return false;
  return authority === undefined || isAuthority(authority);
}

function isAuthority(text: string): boolean {
  const found = /^(?:([^@[\]]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::(\d*))?$/u.exec(text);
  if (found === null) return false;
  const literal = /^\[(.*)\]$/.exec(found[2] ?? '');
  return (
    literal === null ||
    isIpv6(literal[1] ?? '') ||
    /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i.test(literal[1] ?? '')
  );
}
