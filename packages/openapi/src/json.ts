export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** RFC 6901: empty, or `/`-prefixed tokens with `~0` and `~1` escapes. No leading `#`. */
export type JsonPointer = string;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Sets an own member, whatever its name: plain assignment to `__proto__` would change the prototype instead.
 */
export function setMember<T>(object: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** Own member of an object, or item of an array by its index; undefined where there is none. */
export function member(container: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(container)) {
    return /^(0|[1-9]\d*)$/.test(key) ? (container as readonly JsonValue[])[Number(key)] : undefined;
  }
  return isObject(container) && Object.hasOwn(container, key) ? container[key] : undefined;
}
