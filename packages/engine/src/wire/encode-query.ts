import type { JsonValue } from '@plumbline/openapi';
import { joinTexts, type ParameterShape, placeOf, textsOf } from './parameter-shape.ts';
import { percentEncode } from './percent-encode.ts';
import { refuse } from './unsendable.ts';

const delimiters: Readonly<Record<string, readonly [text: string, wire: string]>> = {
  form: [',', ','],
  spaceDelimited: [' ', '%20'],
  pipeDelimited: ['|', '%7C'],
};

/** One query parameter as `name=value` pairs joined by `&` (OpenAPI 3.1, section 4.8.12.4, "Style Values"). */
export function encodeQueryParameter(parameter: ParameterShape, value: JsonValue): string {
  const place = placeOf(parameter);
  const texts = textsOf(parameter, value);
  const encode = (text: string): string => percentEncode(text, { allowReserved: parameter.allowReserved });
  const name = percentEncode(parameter.name);

  if (parameter.style === 'deepObject' && parameter.content === undefined) {
    if (texts.kind !== 'fields') return refuse(`${place}: style deepObject carries objects only`);
    return texts.fields.map(([key, text]) => `${name}%5B${percentEncode(key)}%5D=${encode(text)}`).join('&');
  }
  if (texts.kind === 'scalar') return `${name}=${encode(texts.text)}`;
  const exploded = parameter.explode;
  if (texts.kind === 'list' && exploded)
    return texts.items.map((item) => `${name}=${encode(item)}`).join('&');
  if (texts.kind === 'fields' && exploded) {
    return texts.fields.map(([key, text]) => `${percentEncode(key)}=${encode(text)}`).join('&');
  }
  const [delimiter, wire] = delimiters[parameter.style] ?? [',', ','];
  const parts = texts.kind === 'list' ? texts.items : texts.fields.flat();
  // A kept comma in an item could not be told from the delimiter, and joinTexts refuses it.
  return `${name}=${joinTexts(parts, delimiter, encode, place, wire)}`;
}

/** The names under which a query parameter appears in the URL, decoded. */
export function queryNames(parameter: ParameterShape, value: JsonValue): readonly string[] {
  const texts = textsOf(parameter, value);
  if (texts.kind !== 'fields') return [parameter.name];
  if (parameter.style === 'deepObject') return texts.fields.map(([key]) => `${parameter.name}[${key}]`);
  return parameter.explode ? texts.fields.map(([key]) => key) : [parameter.name];
}
