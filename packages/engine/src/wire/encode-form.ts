import { isObject, type JsonValue, type MediaType } from '@plumbline/openapi';
import { encodeQueryParameter } from './encode-query.ts';
import type { ParameterShape } from './parameter-shape.ts';
import { percentEncode } from './percent-encode.ts';
import { scalarText } from './scalar-text.ts';

/**
 * `application/x-www-form-urlencoded` (OpenAPI 3.1, section 4.8.15). A field whose encoding names a style follows it;
 * otherwise arrays repeat the name and objects are JSON. Blanks are `%20`, which every decoder reads.
 */
export function encodeForm(
  fields: Readonly<Record<string, JsonValue>>,
  media: MediaType | undefined,
): string {
  return Object.entries(fields)
    .map(([name, value]) => encodeField(name, value, media?.encoding[name]))
    .join('&');
}

function encodeField(name: string, value: JsonValue, encoding: JsonValue | undefined): string {
  const rules = isObject(encoding) ? encoding : {};
  const styled = ['style', 'explode', 'allowReserved'].some((key) => Object.hasOwn(rules, key));
  if (styled || Array.isArray(value)) return encodeQueryParameter(shapeOf(name, rules), value);
  const text = isObject(value)
    ? JSON.stringify(value)
    : scalarText(value, `form field ${JSON.stringify(name)}`);
  return `${percentEncode(name)}=${percentEncode(text)}`;
}

function shapeOf(name: string, rules: Readonly<Record<string, JsonValue>>): ParameterShape {
  const style = rules['style'];
  const known =
    style === 'spaceDelimited' || style === 'pipeDelimited' || style === 'deepObject' ? style : 'form';
  const explode = rules['explode'];
  return {
    name,
    in: 'query',
    style: known,
    explode: typeof explode === 'boolean' ? explode : known === 'form',
    allowReserved: rules['allowReserved'] === true,
  };
}
