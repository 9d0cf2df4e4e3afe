import type { JsonValue } from '@plumbline/openapi';
import { joinTexts, type ParameterShape, placeOf, textsOf } from './parameter-shape.ts';
import { isJsonType } from './pick-media-type.ts';
import { refuse } from './unsendable.ts';

// The connection belongs to the transport; a case that set these would break the framing of the request itself.
const framing = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
// OpenAPI 3.1, section 4.8.12.2: parameter definitions of these names are ignored.
const ignored = new Set(['accept', 'content-type', 'authorization']);

/** One header parameter, style `simple`; `undefined` for the three names that OpenAPI tells to ignore. Header values have no escapes. */
export function encodeHeaderParameter(
  parameter: ParameterShape,
  value: JsonValue,
): readonly [string, string] | undefined {
  const name = parameter.name;
  const place = placeOf(parameter);
  if (ignored.has(name.toLowerCase())) return undefined;
  if (framing.has(name.toLowerCase())) refuse(`${place} belongs to the connection, not to the request`);
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) refuse(`${place} is not an HTTP field name`);
  return [name, checkValue(headerText(parameter, value, place), place)];
}

function headerText(parameter: ParameterShape, value: JsonValue, place: string): string {
  const texts = textsOf(parameter, value);
  if (texts.kind === 'scalar') {
    return parameter.content !== undefined && isJsonType(parameter.content.type)
      ? asciiJson(texts.text)
      : texts.text;
  }
  const parts = texts.kind === 'list' ? texts.items : texts.fields.flat();
  const flat = joinTexts(parts, ',', (text) => checkValue(text, place), place);
  return texts.kind === 'fields' && parameter.explode
    ? texts.fields.map(([key, text]) => `${key}=${text}`).join(',')
    : flat;
}

function checkValue(text: string, place: string): string {
  if (/[\r\n\0]/.test(text)) refuse(`${place}: a header cannot hold a line break or NUL`);
  if (/[^\t\x20-\x7e]/.test(text)) refuse(`${place}: a header holds visible ASCII only`);
  if (text !== text.trim()) refuse(`${place}: blanks around a header's value are not part of it`);
  return text;
}

function asciiJson(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
