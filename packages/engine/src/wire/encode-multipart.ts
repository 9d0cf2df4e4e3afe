import { createHash } from 'node:crypto';
import { isObject, type JsonValue, type MediaType } from '@plumbline/openapi';
import type { EncodedBody } from './encode-body.ts';
import { isJsonType } from './pick-media-type.ts';
import { scalarText } from './scalar-text.ts';
import { refuse } from './unsendable.ts';

interface Part {
  readonly name: string;
  readonly contentType: string | undefined;
  readonly isFile: boolean;
  readonly text: string;
}

/** `multipart/form-data` (RFC 7578): arrays repeat the part, objects are JSON. The boundary follows from the content, so one seed gives one body. */
export function encodeMultipart(
  fields: Readonly<Record<string, JsonValue>>,
  media: MediaType | undefined,
): EncodedBody {
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => partOf(name, item, media)),
  );
  if (parts.length === 0) refuse('a multipart body needs at least one part');
  const boundary = boundaryFor(parts);
  const content = `${parts.map((part) => `--${boundary}\r\n${writePart(part)}\r\n`).join('')}--${boundary}--\r\n`;
  return { contentType: `multipart/form-data; boundary=${boundary}`, content };
}

function partOf(name: string, value: JsonValue, media: MediaType | undefined): Part {
  const encoding = media?.encoding[name];
  const asked =
    isObject(encoding) && typeof encoding['contentType'] === 'string' ? encoding['contentType'] : undefined;
  // The list form, `image/png, image/jpeg`, allows any of its members.
  const contentType = asked?.split(',')[0]?.trim();
  const isFile =
    isBinary(name, media) ||
    (contentType !== undefined && !isJsonType(contentType) && !/^text\//.test(contentType));
  const place = `part ${JSON.stringify(name)}`;
  if (!name.isWellFormed()) refuse(`${place}: its name has no UTF-8 form`);
  if (typeof value === 'object' && value !== null) {
    if (contentType !== undefined && !isJsonType(contentType))
      refuse(`${place}: ${contentType} cannot be written from an object`);
    return {
      name,
      contentType: contentType ?? 'application/json',
      isFile: false,
      text: JSON.stringify(value),
    };
  }
  const json = contentType !== undefined && isJsonType(contentType);
  const text = json ? JSON.stringify(value) : scalarText(value, place);
  if (!text.isWellFormed()) refuse(`${place}: text with a lone surrogate has no UTF-8 form`);
  return {
    name,
    contentType: contentType ?? (isFile ? 'application/octet-stream' : undefined),
    isFile,
    text,
  };
}

function isBinary(name: string, media: MediaType | undefined): boolean {
  const schema = media?.schema?.schema;
  const properties = isObject(schema) ? schema['properties'] : undefined;
  let property = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (isObject(property) && isObject(property['items'])) property = property['items'];
  return (
    isObject(property) && (property['format'] === 'binary' || Object.hasOwn(property, 'contentMediaType'))
  );
}

function writePart(part: Part): string {
  const name = quote(part.name);
  const type = part.contentType?.includes('*') === true ? 'application/octet-stream' : part.contentType;
  const file = part.isFile ? `; filename="${name}"` : '';
  const contentType = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return `Content-Disposition: form-data; name="${name}"${file}\r\n${contentType}\r\n${part.text}`;
}

/** As browsers do (WHATWG HTML, section 4.10.21.8): the three characters that would end the name are percent-encoded. */
function quote(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

function boundaryFor(parts: readonly Part[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const boundary = `plumbline-${hash.slice(0, 32)}`;
  // To hold its own hash a part would have to be made for it; then any other boundary will do.
  return parts.some((part) => part.text.includes(boundary)) ? `plumbline-${hash.slice(32)}` : boundary;
}
