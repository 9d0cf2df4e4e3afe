/** Writes a request body as its media type asks. What `fetch` can send as it is, is sent as it is. */
export function serializeBody(body: unknown, contentType = 'application/json'): BodyInit {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (isSendable(body)) return body;
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(pairsOf(body));
  if (type.startsWith('multipart/')) return formOf(body);
  if (typeof body === 'string' && !/[/+]json\b/.test(type)) return body;
  return JSON.stringify(body);
}

function isSendable(body: unknown): body is BodyInit {
  return (
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof FormData ||
    body instanceof URLSearchParams ||
    body instanceof ReadableStream
  );
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of fieldsOf(body)) {
    if (value instanceof Blob) form.append(name, value);
    else form.append(name, textOf(value));
  }
  return form;
}

const pairsOf = (body: unknown): string[][] => fieldsOf(body).map(([name, value]) => [name, textOf(value)]);

function fieldsOf(body: unknown): readonly [string, unknown][] {
  return Object.entries(body ?? {})
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((item) => [name, item] as const) : [[name, value] as const],
    )
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, value]);
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
