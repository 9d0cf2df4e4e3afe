import { expect, test } from 'vitest';
import { serializePath, serializeQuery } from '../src/serialize-parameter.ts';

const list = ['a', 'b c'];
const object = { x: 1, y: '&' };

// The table of OpenAPI 3.1, 4.8.12.4, with values that need encoding.
test.each([
  [{}, 5, 'p=5'],
  [{}, list, 'p=a&p=b%20c'],
  [{ explode: false }, list, 'p=a,b%20c'],
  [{ style: 'spaceDelimited' }, list, 'p=a%20b%20c'],
  [{ style: 'pipeDelimited' }, list, 'p=a%7Cb%20c'],
  [{}, object, 'x=1&y=%26'],
  [{ explode: false }, object, 'p=x,1,y,%26'],
  [{ style: 'deepObject' }, object, 'p%5Bx%5D=1&p%5By%5D=%26'],
  [{ allowReserved: true }, '/a?b:c&d#e', 'p=/a?b:c%26d%23e'],
  [{ json: true }, object, 'p=%7B%22x%22%3A1%2C%22y%22%3A%22%26%22%7D'],
  [{}, [], ''],
  [{}, null, ''],
  [{}, new Date(0), 'p=1970-01-01T00%3A00%3A00.000Z'],
] as const)('query style %j writes %j as %s', (style, value, expected) => {
  expect(serializeQuery({ p: value }, { p: style })).toBe(expected);
});

test.each([
  [{}, list, 'a,b%20c'],
  [{}, object, 'x,1,y,%26'],
  [{ explode: true }, object, 'x=1,y=%26'],
  [{ style: 'label' }, 5, '.5'],
  [{ style: 'label' }, list, '.a,b%20c'],
  [{ style: 'label', explode: true }, list, '.a.b%20c'],
  [{ style: 'matrix' }, 5, ';p=5'],
  [{ style: 'matrix' }, list, ';p=a,b%20c'],
  [{ style: 'matrix', explode: true }, list, ';p=a;p=b%20c'],
  [{ style: 'matrix', explode: true }, object, ';x=1;y=%26'],
] as const)('path style %j writes %j as %s', (style, value, expected) => {
  expect(serializePath('/{p}', { p: value }, { p: style })).toBe(`/${expected}`);
});
