import { isDate } from './date.ts';
import { type Format, textFormat } from './format.ts';
import { isTime } from './time.ts';

/** `date-time` of RFC 3339, section 5.6. The separator is `T`, in either case. */
export const dateTime: Format = textFormat('date-time', isDateTime, {
  sample:
    '^(19[7-9]\\d|20\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{3})?Z$',
  edges: [
    '1970-01-01T00:00:00Z',
    '2024-02-29T23:59:59Z',
    '2024-02-29T23:59:59.999Z',
    '2024-06-15T12:00:00.123456Z',
    '2024-06-15T12:00:00+14:00',
    '2024-06-15T12:00:00-12:00',
    '9999-12-31T23:59:59Z',
  ],
  breakers: [
    '2023-02-29T00:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T00:00:00',
    '2024-13-01T00:00:00Z',
    '2024-01-01',
    'yesterday',
    '',
  ],
});

function isDateTime(text: string): boolean {
  const [day = '', clock = '', ...more] = text.split(/t/i);
  return more.length === 0 && isDate(day) && isTime(clock);
}
