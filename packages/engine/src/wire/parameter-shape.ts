import { isObject, type JsonValue, type Parameter, type ParameterIn } from '@plumbline/openapi';
import { isJsonType } from './pick-media-type.ts';
import { scalarText } from './scalar-text.ts';
import { refuse } from './unsendable.ts';

/** What the encoders need to know of a parameter. */
export type ParameterShape = Pick<
  Parameter,
  'name' | 'in' | 'style' | 'explode' | 'allowReserved' | 'content'
>;

/** The defaults of OpenAPI for a parameter that the operation does not declare. */
export function undeclared(name: string, place: ParameterIn): ParameterShape {
  const form = place === 'query' || place === 'cookie';
  return { name, in: place, style: form ? 'form' : 'simple', explode: form, allowReserved: false };
}

/** A value taken apart into the texts that a style then strings together. */
export type Texts =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [name: string, text: string])[] };

export function textsOf(parameter: ParameterShape, value: JsonValue): Texts {
  const place = placeOf(parameter);
  if (parameter.content !== undefined) {
    return { kind: 'scalar', text: contentText(parameter.content.type, value, place) };
  }
  if (Array.isArray(value)) {
    if (value.length === 0) refuse(`${place}: an empty array cannot be told from an absent one`);
    return { kind: 'list', items: value.map((item) => scalarText(item, place)) };
  }
  if (isObject(value)) {
    const fields = Object.entries(value).map(([name, field]) => [name, scalarText(field, place)] as const);
    if (fields.length === 0) refuse(`${place}: an empty object cannot be told from an absent one`);
    return { kind: 'fields', fields };
  }
  return { kind: 'scalar', text: scalarText(value, place) };
}

/** Joins texts by a delimiter, unless a text holds the delimiter: servers that decode first would split it. */
export function joinTexts(
  texts: readonly string[],
  delimiter: string,
  encode: (text: string) => string,
  place: string,
  wireDelimiter: string = delimiter,
): string {
  if (texts.length === 1 && texts[0] === '')
    refuse(`${place}: a list of one empty text reads as an empty list`);
  for (const text of texts) {
    if (text.includes(delimiter))
      refuse(`${place}: an item holds the delimiter ${JSON.stringify(delimiter)}`);
  }
  return texts.map(encode).join(wireDelimiter);
}

/** Such as `query parameter "limit"`. */
export function placeOf(parameter: Pick<Parameter, 'name' | 'in'>): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}

function contentText(mediaType: string, value: JsonValue, place: string): string {
  if (isJsonType(mediaType)) return JSON.stringify(value);
  if (typeof value === 'string') return value;
  return refuse(`${place}: a value of type ${mediaType} can be written only from a string`);
}
