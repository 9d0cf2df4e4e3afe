import type { JsonValue } from '@plumbline/openapi';
import { refuse } from './unsendable.ts';

/** The text of a string, number or boolean outside JSON. Numbers are written without an exponent, which many servers do not read. */
export function scalarText(value: JsonValue | undefined, place: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return plainDecimal(value, place);
  if (value === undefined) refuse(`${place} has no value`);
  if (value === null) refuse(`${place}: null has no form outside JSON`);
  return refuse(`${place}: a nested ${Array.isArray(value) ? 'array' : 'object'} has no form in this style`);
}

function plainDecimal(value: number, place: string): string {
  if (!Number.isFinite(value)) refuse(`${place}: ${value} is not a JSON number`);
  const text = String(value);
  const exponential = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (exponential === null) return text === '-0' ? '0' : text;
  const [, sign = '', lead = '', fraction = '', exponent = '0'] = exponential;
  const digits = lead + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
