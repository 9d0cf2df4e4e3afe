import { type Format, textFormat } from './format.ts';
import { isIpv4 } from './ipv4.ts';

/** An address of RFC 4291, section 2.2, without a zone. */
export const ipv6: Format = textFormat('ipv6', isIpv6, {
  sample: '^2001:db8(:[1-9a-f][0-9a-f]{0,3}){6}$',
  edges: ['::', '::1', '2001:db8::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::ffff:192.0.2.1'],
  breakers: ['1::2::3', '12345::', '::g', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', ':1', ''],
});

export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1);
  const dotted = last?.includes('.') === true && !text.endsWith('::');
  const hexadecimal = dotted ? all.slice(0, -1) : all;
  if (dotted && !isIpv4(last)) return false;
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = hexadecimal.length + (dotted ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}
