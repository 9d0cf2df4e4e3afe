import { type Format, textFormat } from './format.ts';

/** A host name of RFC 1123, section 2.1: labels of 63 characters, 253 in all. */
export const hostname: Format = textFormat('hostname', isHostname, {
  sample: '^[a-z][a-z0-9]{0,10}(-[a-z0-9]{1,6})?\\.example\\.(com|org)$',
  edges: ['a', 'localhost', 'example.com', '1.example', `${'a'.repeat(63)}.example`, 'a-b.example'],
  breakers: ['-a.example', 'a-.example', 'a_b.example', 'a..example', `${'a'.repeat(64)}.example`, 'a b', ''],
});

/** As `hostname`, with Unicode labels (RFC 5890); the code points of a label are only checked roughly. */
export const idnHostname: Format = {
  name: 'idn-hostname',
  type: 'string',
  sample: hostname.sample ?? '',
  edges: ['example.com'],
  breakers: [],
};

export function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  );
}
