import { isObject, type JsonValue, type Parameter } from '@plumbline/openapi';
import { describe, expect, test } from 'vitest';
import { stillInvalidOnWire } from '../../src/wire/index.ts';
import { mediaWith, parameterWith } from './operation-with.ts';

type IsValid = (value: JsonValue) => boolean;
const integer: IsValid = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100;
const number: IsValid = (value) => typeof value === 'number';
const boolean: IsValid = (value) => typeof value === 'boolean';
const short: IsValid = (value) => typeof value === 'string' && value.length <= 3;
const colours: IsValid = (value) => value === 'red' || value === 'green';
const nullable: IsValid = (value) => value === null || integer(value);
const pair: IsValid = (value) => Array.isArray(value) && value.length === 2 && value.every(integer);
const atMostTwo: IsValid = (value) =>
  Array.isArray(value) && value.length <= 2 && value.every((it) => typeof it === 'string');
const point: IsValid = (value) => isObject(value) && integer(value['x'] ?? null);

describe('in a query parameter, an invalid value', () => {
  const rows: readonly [JsonValue, string, IsValid, Partial<Parameter>, boolean][] = [
    ['5', 'integer', integer, {}, false],
    ['05', 'integer', integer, {}, false],
    ['0500', 'integer', integer, {}, false],
    ['5.0', 'integer', integer, {}, false],
    [' 5', 'integer', integer, {}, false],
    ['', 'integer', integer, {}, false],
    ['+5', 'integer', integer, {}, false],
    ['1e1', 'integer', integer, {}, false],
    ['0x5', 'integer', integer, {}, false],
    ['1_0', 'integer', integer, {}, false],
    ['٥', 'integer', integer, {}, false],
    ['Infinity', 'number', number, {}, false],
    ['abc', 'integer', integer, {}, true],
    [0, 'integer', integer, {}, true],
    [101, 'integer', integer, {}, true],
    ['101', 'integer', integer, {}, true],
    [5.5, 'integer', integer, {}, true],
    [true, 'integer', integer, {}, true],
    ['null', 'nullable integer', nullable, {}, false],
    ['null', 'integer', integer, {}, true],
    ['yes', 'boolean', boolean, {}, false],
    [1, 'boolean', boolean, {}, false],
    ['TRUE', 'boolean', boolean, {}, false],
    ['maybe', 'boolean', boolean, {}, true],
    [2, 'boolean', boolean, {}, true],
    [12, 'string of three', short, {}, false],
    [1234, 'string of three', short, {}, true],
    ['abcd', 'string of three', short, {}, true],
    [true, 'string of three', short, {}, true],
    ['blue', 'enum', colours, {}, true],
    [['red'], 'enum', colours, {}, false],
    [{}, 'enum', colours, {}, false],
    [null, 'enum', colours, {}, false],
    [[1, 2, 3], 'pair', pair, { explode: false }, true],
    [[1, 2, 3], 'pair, repeated', pair, {}, false],
    ['1,2', 'pair', pair, {}, false],
    ['a,b', 'pair', pair, {}, true],
    [['a', 'b', 'c'], 'at most two', atMostTwo, { explode: false }, true],
    ['a', 'at most two', atMostTwo, {}, false],
    [{ x: 'a' }, 'point', point, { style: 'deepObject' }, true],
    [{ x: '5' }, 'point', point, { style: 'deepObject' }, false],
    ['{"x":5}', 'point', point, {}, false],
    ['5', 'JSON integer', integer, { content: mediaWith({ type: 'application/json' }) }, true],
    [5, 'JSON integer', integer, { content: mediaWith({ type: 'application/json' }) }, false],
  ];
  test.each(rows)('%j for %s', (value, _schema, isValid, parameter, want) => {
    expect(stillInvalidOnWire(parameterWith({ name: 'q', in: 'query', ...parameter }), value, isValid)).toBe(
      want,
    );
  });
});

test('in a path, values on which routers and proxies act are never certain', () => {
  const id = parameterWith({ name: 'id', in: 'path' });
  const never: IsValid = () => false;
  for (const value of ['.', '..', 'a/b', 'a\\b', 'a?b', 'a%b', 'a;b', ''])
    expect(stillInvalidOnWire(id, value, never), value).toBe(false);
  expect(stillInvalidOnWire(id, 'not-an-id', never)).toBe(true);
});

test('in a header, what cannot be sent or is ignored is never certain', () => {
  const never: IsValid = () => false;
  expect(stillInvalidOnWire(parameterWith({ name: 'X', in: 'header' }), 'a\nb', never)).toBe(false);
  expect(stillInvalidOnWire(parameterWith({ name: 'Accept', in: 'header' }), 'a', never)).toBe(false);
  expect(stillInvalidOnWire(parameterWith({ name: 'X', in: 'header' }), 'a', never)).toBe(true);
});

test('a list with more readings than can be tried is not certain', () => {
  const many = Array.from({ length: 40 }, (_, index) => index + 2);
  const q = parameterWith({ name: 'q', in: 'query', explode: false });
  expect(stillInvalidOnWire(q, many, () => false)).toBe(false);
});
