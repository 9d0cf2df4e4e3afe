import { isObject, type JsonValue } from '@plumbline/openapi';

/** The item inside a response body: some APIs wrap it as `{data: …}` or `{pet: …}`, alone in its object. */
export function unwrap(body: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(body)) return body;
  const [only, ...others] = Object.values(body);
  return others.length === 0 && isObject(only) ? only : body;
}
