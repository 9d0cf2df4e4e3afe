import { type Format, textFormat } from './format.ts';
import { isHostname } from './hostname.ts';
import { isIpv4 } from './ipv4.ts';
import { isIpv6 } from './ipv6.ts';

/** `Mailbox` of RFC 5321, section 4.1.2. */
export const email: Format = textFormat('email', (text) => isEmail(text), {
  sample: '^[a-z][a-z0-9]{0,11}(\\.[a-z0-9]{1,8})?@[a-z]{1,8}\\.example\\.(com|org)$',
  edges: [
    'a@example.com',
    'first.last+tag@sub.example.org',
    'a_-~!@example.com',
    `${'a'.repeat(64)}@example.com`,
  ],
  breakers: [
    'plain',
    '@example.com',
    'a@',
    'a@@example.com',
    '.a@example.com',
    'a..b@example.com',
    'a b@example.com',
    '',
  ],
});

/** As `email`, with Unicode in the local part and the host (RFC 6531). */
export const idnEmail: Format = textFormat('idn-email', (text) => isEmail(text, true), {
  sample: email.sample ?? '',
  edges: ['a@example.com', '\u5b9f\u4f8b@\u5b9f\u4f8b.\u30c6\u30b9\u30c8'],
  breakers: ['plain', '@example.com', 'a@', ''],
});

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/;
const UNICODE_ATOM =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+)*$/iu;

function isEmail(text: string, unicode: boolean = false): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  if (new TextEncoder().encode(local).length > 64) return false;
  if (!ATOM.test(local) && !QUOTED.test(local) && !(unicode && UNICODE_ATOM.test(local))) return false;
  const literal = /^\[(?:IPv6:(.+)|(.+))\]$/i.exec(host);
  if (literal !== null) return literal[1] === undefined ? isIpv4(literal[2] ?? '') : isIpv6(literal[1]);
  return isHostname(host) || (unicode && /^[^\s@.]+(?:\.[^\s@.]+)*$/u.test(host));
}
