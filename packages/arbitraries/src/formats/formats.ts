import { byte } from './byte.ts';
import { date } from './date.ts';
import { dateTime } from './date-time.ts';
import { duration } from './duration.ts';
import { email, idnEmail } from './email.ts';
import type { Format } from './format.ts';
import { hostname, idnHostname } from './hostname.ts';
import { int32, int64 } from './integers.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { jsonPointer, relativeJsonPointer } from './json-pointer.ts';
import { regex } from './regex.ts';
import { time } from './time.ts';
import { iri, iriReference, uri, uriReference } from './uri.ts';
import { uriTemplate } from './uri-template.ts';
import { uuid } from './uuid.ts';

/** Formats that say something. All others, `binary` and `password` among them, only annotate. */
export const FORMATS: readonly Format[] = [
  dateTime,
  date,
  time,
  duration,
  email,
  idnEmail,
  hostname,
  idnHostname,
  ipv4,
  ipv6,
  uri,
  uriReference,
  iri,
  iriReference,
  uriTemplate,
  uuid,
  jsonPointer,
  relativeJsonPointer,
  regex,
  byte,
  int32,
  int64,
];

const byName: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.name, format]));

export function formatNamed(name: string): Format | undefined {
  return byName.get(name);
}
