import type { JsonValue, Parameter } from '@plumbline/openapi';
import { encodeCookieParameter } from './encode-cookie.ts';
import { encodeHeaderParameter } from './encode-header.ts';
import { encodeQueryParameter } from './encode-query.ts';
import { type ParameterShape, textsOf } from './parameter-shape.ts';
import { product, readingsOfList, readingsOfText } from './readings.ts';
import { attempt, isUnsendable, refuse } from './unsendable.ts';

/** Readings of one wire form beyond which a value is not worth judging. */
const maxReadings = 512;

/**
 * True only if a server that reads the wire form of `value` in any plausible way gets something invalid: as the text itself,
 * as a number, boolean, null, list or object of these. `?limit=5` is valid whether it was sent from `5` or `"5"`.
 * Never true for what has no settled reading: empty or padded text, numbers in an unusual form, repeated names, dot segments.
 */
export function stillInvalidOnWire(
  parameter: ParameterShape & Pick<Parameter, 'in'>,
  value: JsonValue,
  isValid: (value: JsonValue) => boolean,
): boolean {
  if (isValid(value) || !isSendable(parameter, value)) return false;
  if (parameter.content !== undefined)
    return parameter.in !== 'path' || !isFragileInPath(JSON.stringify(value));
  const readings = readingsOf(parameter, value);
  return readings === undefined ? false : readings.every((reading) => !isValid(reading));
}

function isSendable(parameter: ParameterShape, value: JsonValue): boolean {
  return !isUnsendable(
    attempt(() => {
      if (parameter.in === 'query') encodeQueryParameter(parameter, value);
      else if (parameter.in === 'header')
        encodeHeaderParameter(parameter, value) ?? refuse('OpenAPI ignores this name');
      else if (parameter.in === 'cookie') encodeCookieParameter(parameter, value);
      else textsOf(parameter, value);
      return {};
    }),
  );
}

/** `undefined` when no reading is settled, or there are too many. */
function readingsOf(parameter: ParameterShape, value: JsonValue): readonly JsonValue[] | undefined {
  const texts = textsOf(parameter, value);
  if (texts.kind === 'scalar') return unlessFragile(parameter, [texts.text]) && readingsOfText(texts.text);
  if (texts.kind === 'list') {
    const repeatsName = parameter.explode && (parameter.in === 'query' || parameter.style === 'matrix');
    if (repeatsName && texts.items.length > 1) return undefined;
    if (!unlessFragile(parameter, texts.items)) return undefined;
    return readingsOfList(texts.items, maxReadings);
  }
  const names = texts.fields.map(([name]) => name);
  if (!unlessFragile(parameter, texts.fields.flat())) return undefined;
  const byField: (readonly JsonValue[])[] = [];
  for (const [, text] of texts.fields) {
    const readings = readingsOfText(text);
    if (readings === undefined) return undefined;
    byField.push(readings);
  }
  const objects = product(byField, maxReadings)?.map((fields) =>
    Object.fromEntries(names.map((name, i) => [name, fields[i] ?? null])),
  );
  if (objects === undefined) return undefined;
  const flat = parameter.explode ? [] : readingsOfList(texts.fields.flat(), maxReadings);
  return flat === undefined ? undefined : [...objects, ...flat];
}

/** Proxies and routers act on these before the operation is reached, so a refusal of the value is not what would be seen. */
function unlessFragile(parameter: ParameterShape, texts: readonly string[]): true | undefined {
  return parameter.in === 'path' && texts.some(isFragileInPath) ? undefined : true;
}

function isFragileInPath(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
  return /^\.{1,2}$|[/\\;?#%\u0000-\u001f\u007f]/.test(text);
}
