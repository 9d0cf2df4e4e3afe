import { isObject, type JsonValue } from '@plumbline/openapi';

/** The item inside a response body: some APIs wrap it as `{data: …}`. */
export function unwrap(body: JsonValue | undefined): JsonValue | undefined {
  if (isObject(body) && Object.keys(body).length === 1 && isObject(body['data'])) return body['data'];
  return body;
}
