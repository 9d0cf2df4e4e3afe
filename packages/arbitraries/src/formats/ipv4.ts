import { type Format, textFormat } from './format.ts';

/** Dotted quad of RFC 2673, section 3.2, without leading zeros. */
export const ipv4: Format = textFormat('ipv4', isIpv4, {
  sample: '^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.([1-9]\\d?|1\\d\\d)$',
  edges: ['0.0.0.0', '255.255.255.255', '127.0.0.1', '192.0.2.1'],
  breakers: ['256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.a', ''],
});

export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}
