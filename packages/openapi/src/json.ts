export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** RFC 6901: empty, or `/`-prefixed tokens with `~0` and `~1` escapes. No leading `#`. */
export type JsonPointer = string;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
