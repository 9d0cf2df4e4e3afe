import type { JsonValue } from '@plumbline/openapi';
import { joinTexts, type ParameterShape, placeOf, textsOf } from './parameter-shape.ts';
import { refuse } from './unsendable.ts';

/**
 * One cookie parameter as `name=value`. Only cookie-octets of RFC 6265 can be said; neither it nor OpenAPI settles
 * whether a server decodes `%XX` in a cookie, so a value that holds `%`, or would need it, is refused.
 */
export function encodeCookieParameter(parameter: ParameterShape, value: JsonValue): string {
  const place = placeOf(parameter);
  const texts = textsOf(parameter, value);
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(parameter.name)) refuse(`${place} is not a cookie name`);
  if (texts.kind === 'scalar') return `${parameter.name}=${checkOctets(texts.text, place)}`;
  if (parameter.explode)
    refuse(`${place}: an exploded ${texts.kind === 'list' ? 'array' : 'object'} has no form in a cookie`);
  const parts = texts.kind === 'list' ? texts.items : texts.fields.flat();
  return `${parameter.name}=${joinTexts(parts, ',', (text) => checkOctets(text, place), place)}`;
}

function checkOctets(text: string, place: string): string {
  if (!/^[!#$&'()*+\-./0-9:<=>?@A-Z[\]^_`a-z{|}~]*$/.test(text)) {
    refuse(
      `${place}: a cookie cannot hold blanks, quotes, commas, semicolons, backslashes, percent signs or non-ASCII`,
    );
  }
  return text;
}
