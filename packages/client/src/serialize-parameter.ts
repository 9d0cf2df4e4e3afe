import { ClientError } from './client-error.ts';

/** How a parameter is written, where it is not the default of its place (OpenAPI 3.1, 4.8.12.2). */
export interface Style {
  readonly style?: 'matrix' | 'label' | 'form' | 'simple' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Written as JSON: a parameter with `content` instead of a schema. */
  readonly json?: boolean;
}

export type Styles = Readonly<Record<string, Style>>;
type Values = Readonly<Record<string, unknown>>;
type Encode = (value: unknown) => string;

/** Fills `{name}` in a path template. No value can leave its segment. */
export function serializePath(path: string, values: Values, styles: Styles = {}): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => segment(name, values[name], styles[name] ?? {}));
}

function segment(name: string, value: unknown, { style = 'simple', explode = false, json }: Style): string {
  if (value === undefined || value === null || value === '') {
    throw invalid(
      name,
      value === '' ? 'is empty' : 'is missing',
      'An empty segment would name another resource.',
    );
  }
  if (json) return encode(JSON.stringify(value));
  const start = style === 'matrix' ? ';' : style === 'label' ? '.' : '';
  const join = start === '' ? ',' : start;
  const named = style === 'matrix';
  const text = start + listed(name, value, { join: explode ? join : ',', named, explode }, encode);
  // URL parsers resolve these even when percent-encoded, so there is no way to send them.
  if (text === '.' || text === '..')
    throw invalid(name, `is "${text}"`, 'A URL cannot carry it as one segment.');
  return text;
}

/** Writes a query; `undefined` and `null` are left out. */
export function serializeQuery(values: Values, styles: Styles = {}): string {
  return Object.entries(values)
    .filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => queryParameter(name, value, styles[name] ?? {}))
    .join('&');
}

const delimiters: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

function queryParameter(
  name: string,
  value: unknown,
  { style = 'form', explode, allowReserved, json }: Style,
): string {
  const write: Encode = allowReserved ? encodeReserved : encode;
  if (json) return `${encode(name)}=${write(JSON.stringify(value))}`;
  const spread = explode ?? style === 'form';
  if (style === 'deepObject' && isRecord(value)) {
    return entriesOf(value)
      .map(([key, item]) => `${encode(`${name}[${key}]`)}=${write(item)}`)
      .join('&');
  }
  return listed(
    name,
    value,
    { join: spread ? '&' : (delimiters[style] ?? ','), named: true, explode: spread },
    write,
  );
}

interface Layout {
  readonly join: string;
  readonly named: boolean;
  readonly explode: boolean;
}

function listed(name: string, value: unknown, { join, named, explode }: Layout, write: Encode): string {
  const prefix = named ? `${encode(name)}=` : '';
  if (Array.isArray(value)) {
    return explode
      ? value.map((item) => prefix + write(item)).join(join)
      : prefix + value.map(write).join(join);
  }
  if (!isRecord(value)) return prefix + write(value);
  const pairs = entriesOf(value);
  return explode
    ? pairs.map(([key, item]) => `${encode(key)}=${write(item)}`).join(join)
    : prefix + pairs.flatMap(([key, item]) => [encode(key), write(item)]).join(join);
}

function entriesOf(value: object): readonly [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A lone surrogate would make `encodeURIComponent` throw: it becomes U+FFFD, as in `fetch`. */
const encode: Encode = (value) => encodeURIComponent(plain(value).toWellFormed());

const encodeReserved: Encode = (value) =>
  encodeURI(plain(value).toWellFormed()).replaceAll('#', '%23').replaceAll('&', '%26');

function invalid(name: string, flaw: string, hint: string): ClientError {
  return new ClientError('invalid-parameter', `The path parameter "${name}" ${flaw}.`, { hint });
}
