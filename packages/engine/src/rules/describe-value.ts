import type { JsonValue } from '@plumbline/openapi';

/** A value in words: its type, and itself when it is a scalar. Long texts are cut where they are redacted, not here. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${(value as readonly JsonValue[]).length}`;
  if (typeof value === 'object')
    return `an object with ${Object.keys(value).slice(0, 8).join(', ') || 'no properties'}`;
  return `the ${typeof value} ${JSON.stringify(value)}`;
}
