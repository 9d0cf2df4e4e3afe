import type { JsonValue, Operation } from '@plumbline/openapi';
import { joinTexts, type ParameterShape, placeOf, textsOf, undeclared } from './parameter-shape.ts';
import { percentEncode } from './percent-encode.ts';
import { refuse } from './unsendable.ts';

/** Fills a path template (OpenAPI 3.1, section 4.8.12.2). The result never climbs: dot segments and slashes of values are encoded. */
export function encodePath(operation: Operation, values: Readonly<Record<string, JsonValue>>): string {
  return operation.path
    .split('/')
    .map((segment) => encodeSegment(segment, operation, values))
    .join('/');
}

function encodeSegment(
  template: string,
  operation: Operation,
  values: Readonly<Record<string, JsonValue>>,
): string {
  const segment = template
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      if (!part.startsWith('{')) return encodeLiteral(part);
      const name = part.slice(1, -1);
      const declared = operation.parameters.find((it) => it.in === 'path' && it.name === name);
      const parameter = declared ?? undeclared(name, 'path');
      if (!Object.hasOwn(values, name)) refuse(`${placeOf(parameter)} has no value`);
      return encodeValue(parameter, values[name] ?? null);
    })
    .join('');
  if (segment === '' && template !== '') refuse(`the path segment ${template} would be empty`);
  // RFC 3986 takes `.` and `..` for the place itself and its parent; encoded they are a name like any other.
  return template !== segment && /^\.{1,2}$/.test(segment) ? segment.replaceAll('.', '%2E') : segment;
}

function encodeLiteral(text: string): string {
  return text.replaceAll(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~!$&'()*+,;=:@?]/gu, (found) =>
    found.length === 3 && found.startsWith('%') ? found : percentEncode(found),
  );
}

function encodeValue(parameter: ParameterShape, value: JsonValue): string {
  const place = placeOf(parameter);
  const texts = textsOf(parameter, value);
  const { style, explode } = parameter;
  const name = percentEncode(parameter.name);
  const join = (parts: readonly string[], delimiter: string): string =>
    joinTexts(parts, delimiter, percentEncode, place);

  if (texts.kind === 'scalar') {
    if (texts.text === '') refuse(`${place}: an empty value leaves a hole in the path`);
    const text = percentEncode(texts.text);
    return style === 'matrix' ? `;${name}=${text}` : style === 'label' ? `.${text}` : text;
  }
  if (texts.kind === 'list') {
    if (style === 'matrix') {
      return explode
        ? texts.items.map((it) => `;${name}=${percentEncode(it)}`).join('')
        : `;${name}=${join(texts.items, ',')}`;
    }
    if (style === 'label') return `.${join(texts.items, explode ? '.' : ',')}`;
    return join(texts.items, ',');
  }
  const pairs = texts.fields.map(([key, text]) => `${percentEncode(key)}=${percentEncode(text)}`);
  if (explode) {
    if (style === 'matrix') return pairs.map((pair) => `;${pair}`).join('');
    const delimiter = style === 'label' ? '.' : ',';
    // Called for its check of the delimiter: the pairs are joined below.
    join(texts.fields.flat(), delimiter);
    return (style === 'label' ? '.' : '') + pairs.join(delimiter);
  }
  const flat = join(texts.fields.flat(), ',');
  return style === 'matrix' ? `;${name}=${flat}` : style === 'label' ? `.${flat}` : flat;
}
