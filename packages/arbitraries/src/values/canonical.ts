import { isObject, type JsonValue } from '@plumbline/openapi';

/** A text that two JSON values share exactly when they are equal: member order is ignored, 1 equals 1.0, 0 equals -0. */
export function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

export function jsonEqual(left: JsonValue, right: JsonValue): boolean {
  return left === right || canonical(left) === canonical(right);
}
