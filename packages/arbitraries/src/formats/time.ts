import { type Format, textFormat } from './format.ts';

/** `full-time` of RFC 3339, section 5.6; a leap second only where it is 23:59 in UTC. */
export const time: Format = textFormat('time', isTime, {
  sample: '^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{3})?Z$',
  edges: ['00:00:00Z', '23:59:59Z', '23:59:59.999Z', '12:00:00+14:00', '12:00:00-12:00', '00:00:00.000000Z'],
  breakers: ['24:00:00Z', '12:60:00Z', '12:00:00', '1:00:00Z', '12:00Z', 'noon', ''],
});

export function isTime(text: string): boolean {
  const found = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (found === null) return false;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const [offsetHour, offsetMinute] = [Number(found[7] ?? 0), Number(found[8] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (found[6] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return (((hour * 60 + minute - offset) % 1440) + 1440) % 1440 === 1439;
}
