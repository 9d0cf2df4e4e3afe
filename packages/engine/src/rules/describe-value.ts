import type { JsonValue } from '@plumbline/openapi';

const shown = 80;

/** A value in words short enough for one line of a report: its type, and itself when it is small. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${(value as readonly JsonValue[]).length}`;
  if (typeof value === 'object')
    return `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no properties'}`;
  const text = JSON.stringify(value);
  const cut = text.length > shown ? `${text.slice(0, shown)}…` : text;
  return `the ${typeof value} ${cut}`;
}
