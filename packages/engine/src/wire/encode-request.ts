import type { JsonValue, Operation, ParameterIn } from '@plumbline/openapi';
import type { WireRequest } from '../transport.ts';
import { encodeBody } from './encode-body.ts';
import { encodeCookieParameter } from './encode-cookie.ts';
import { encodeHeaderParameter } from './encode-header.ts';
import { encodePath } from './encode-path.ts';
import { encodeQueryParameter, queryNames } from './encode-query.ts';
import { type ParameterShape, placeOf, undeclared } from './parameter-shape.ts';
import { essence } from './pick-media-type.ts';
import type { RequestValues, WireTarget } from './request-values.ts';
import { attempt, refuse, type Unsendable } from './unsendable.ts';

/**
 * Writes a request as it goes over the wire (OpenAPI 3.1, section 4.8.12, RFC 3986 and RFC 9110), in the order in
 * which the operation declares its parameters. A value without a wire form gives `{ unsendable }`, never a guess.
 * A header parameter wins over a header of the target with the same name.
 */
export function encodeRequest(
  operation: Operation,
  values: RequestValues,
  target: WireTarget,
): WireRequest | Unsendable {
  return attempt(() => {
    const url = joinUrl(target.baseUrl, encodePath(operation, values.path), encodeQuery(operation, values));
    const body = values.body === undefined ? undefined : encodeBody(operation, values.body);
    const headers = mergeHeaders(operation, values, target, body?.contentType);
    const method = operation.method.toUpperCase();
    return body === undefined ? { method, url, headers } : { method, url, headers, body: body.content };
  });
}

function joinUrl(baseUrl: string, path: string, query: string): string {
  const base = (baseUrl.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, '');
  const url = base + (path.startsWith('/') ? path : `/${path}`);
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function encodeQuery(operation: Operation, values: RequestValues): string {
  const taken = new Map<string, string>();
  const pairs: string[] = [];
  for (const [parameter, value] of valuesIn('query', operation, values.query)) {
    for (const name of queryNames(parameter, value)) {
      const holder = taken.get(name);
      if (holder !== undefined) refuse(`${placeOf(parameter)}: its field "${name}" is taken by ${holder}`);
      taken.set(name, placeOf(parameter));
    }
    pairs.push(encodeQueryParameter(parameter, value));
  }
  return pairs.join('&');
}

function mergeHeaders(
  operation: Operation,
  values: RequestValues,
  target: WireTarget,
  contentType: string | undefined,
): (readonly [string, string])[] {
  const own: (readonly [string, string])[] = [];
  for (const [parameter, value] of valuesIn('header', operation, values.header)) {
    const header = encodeHeaderParameter(parameter, value);
    if (header !== undefined) own.push(header);
  }
  if (contentType !== undefined) own.push(['content-type', contentType]);
  const cookies = valuesIn('cookie', operation, values.cookie).map(([parameter, value]) =>
    encodeCookieParameter(parameter, value),
  );

  const ownNames = new Set(own.map(([name]) => name.toLowerCase()));
  const fromTarget: (readonly [string, string])[] = [];
  for (const header of target.headers) {
    const name = header[0].toLowerCase();
    // A request has one cookie field (RFC 6265, section 5.4): the target's cookies join those of the case.
    if (name === 'cookie' && cookies.length > 0) cookies.unshift(header[1]);
    else if (!ownNames.has(name)) fromTarget.push(header);
  }
  const headers = [...fromTarget, ...own];
  if (cookies.length > 0) headers.push(['cookie', cookies.join('; ')]);
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (!names.has('accept')) headers.unshift(['accept', acceptedTypes(operation)]);
  if (!names.has('user-agent')) headers.unshift(['user-agent', 'plumbline']);
  return headers;
}

/** The documented types of success first; anything else after them, so that errors of another type are no 406. */
function acceptedTypes(operation: Operation): string {
  const types = operation.responses
    .filter((response) => /^2/.test(response.status))
    .flatMap((response) => response.content.map((media) => essence(media.type)))
    .filter((type) => /^[\w!#$&^.+-]+\/(?:[\w!#$&^.+-]+|\*)$/.test(type) && type !== '*/*');
  return types.length === 0 ? '*/*' : `${[...new Set(types)].join(', ')}, */*;q=0.5`;
}

function valuesIn(
  place: ParameterIn,
  operation: Operation,
  values: Readonly<Record<string, JsonValue>>,
): (readonly [ParameterShape, JsonValue])[] {
  const declared: readonly ParameterShape[] = operation.parameters.filter((it) => it.in === place);
  const names = new Set(declared.map((it) => it.name));
  const others = Object.keys(values).filter((name) => !names.has(name));
  return [...declared, ...others.map((name) => undeclared(name, place))].flatMap((parameter) => {
    const value = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
    return value === undefined ? [] : [[parameter, value] as const];
  });
}
