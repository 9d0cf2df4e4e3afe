import type { Extensions } from '../contract.ts';
import { type JsonObject, type JsonValue, setMember } from '../json.ts';

/** The `x-…` members of objects; later objects win. */
export function extensionsOf(...objects: readonly JsonObject[]): Extensions {
  const found: Record<string, JsonValue> = {};
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) if (key.startsWith('x-')) setMember(found, key, value);
  }
  return found;
}
