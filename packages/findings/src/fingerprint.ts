import { createHash } from 'node:crypto';

/**
 * The id of a finding: twelve hex digits of the SHA-256 of its parts.
 *
 * Parts are what names the cause (rule, place in the spec, kind of deviation), never messages, values, ids or seeds,
 * so that the same cause has the same id in every run.
 */
export function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
