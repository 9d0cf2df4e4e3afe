import { createHash } from 'node:crypto';

/** Ids and secrets that look random and follow from a seed, a label and a number alone. */
export interface SeededValues {
  /** A version 4 UUID. */
  uuid(label: string, n: number): string;
  /** 24 hex digits, as the service's space ids and older user ids have. */
  hex24(label: string, n: number): string;
  /** 32 letters and digits, as newer user ids have. */
  text32(label: string, n: number): string;
  /** 64 hex digits. */
  secret(label: string, n: number): string;
}

export function seededValues(seed: string): SeededValues {
  const digest = (label: string, n: number) => createHash('sha256').update(JSON.stringify([seed, label, n]));
  return {
    uuid(label, n) {
      const bytes = digest(label, n).digest();
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = bytes.toString('hex', 0, 16);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    hex24: (label, n) => digest(label, n).digest('hex').slice(0, 24),
    text32: (label, n) => digest(label, n).digest('base64').replace(/[+/=]/g, '0').slice(0, 32),
    secret: (label, n) => digest(label, n).digest('hex'),
  };
}
