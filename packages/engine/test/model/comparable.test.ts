import type { JsonValue } from '@plumbline/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, comparableFields } from '../../src/model/comparable.ts';
import { inferResources } from '../../src/model/resources.ts';
import { contractOf, json, specOf } from '../support/contract-of.ts';
import { propertyOptions } from '../support/property-options.ts';

describe('what is shown agrees with what was sent', () => {
  const cases: readonly (readonly [
    name: string,
    sent: JsonValue,
    shown: JsonValue | undefined,
    agrees: boolean,
  ])[] = [
    ['null and nothing', null, undefined, true],
    ['a value and nothing', 1, undefined, false],
    ['a value and null', 1, null, false],
    ['more fields in an object', { a: 1 }, { a: 1, b: 2 }, true],
    ['a null field that is left out', { a: null }, {}, true],
    ['fewer fields in an object', { a: 1, b: 2 }, { a: 1 }, false],
    ['an array in its order', [1, 2], [1, 2], true],
    ['an array in another order', [1, 2], [2, 1], false],
    ['a longer array', [1], [1, 2], false],
    ['an object for an array', [], {}, false],
    ['one instant in two zones', '2026-01-02T03:04:05Z', '2026-01-02T04:04:05+01:00', true],
    ['one instant in seconds', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05Z', true],
    ['one instant in microseconds', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678000Z', true],
    ['two instants', '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', false],
    ['two instants in one second', '2026-01-02T03:04:05.1Z', '2026-01-02T03:04:05.9Z', false],
    ['two dates', '2026-01-02', '2026-01-03', false],
    ['digits and a number', '5', 5, false],
    ['texts that differ in blanks', 'a ', 'a', false],
    ['texts that differ in case', 'A', 'a', false],
  ];
  it.each(cases)('%s', (_name, sent, shown, want) => {
    expect(agrees(sent, shown)).toBe(want);
  });

  it('whenever it is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => agrees(value as JsonValue, structuredClone(value) as JsonValue)),
      propertyOptions(200),
    );
  });
});

it('fields are compared that a client sets and reads back in the same shape', async () => {
  const sent = {
    type: 'object',
    properties: {
      name: { type: 'string' },
      note: { type: ['string', 'null'] },
      id: { type: 'string', readOnly: true },
      password: { type: 'string', writeOnly: true },
      pin: { type: 'string', format: 'password' },
      owner: { type: 'object', properties: { id: {} } },
      tags: { type: 'array', items: { type: 'string' } },
      parts: { type: 'array', items: { type: 'object' } },
      size: { type: 'integer' },
      unseen: { type: 'string' },
    },
  };
  const shown = {
    type: 'object',
    properties: { ...sent.properties, size: { type: 'string' }, name: { type: 'string' }, unseen: undefined },
  };
  const contract = await contractOf(
    specOf('3.1.0', {
      '/pets': {
        post: {
          operationId: 'create',
          requestBody: { content: { 'application/json': { schema: sent } } },
          responses: { 201: json(shown) },
        },
      },
      '/pets/{id}': {
        get: {
          operationId: 'read',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: json({ type: 'object', properties: { data: shown } }) },
        },
      },
    }),
  );
  const [pet] = inferResources(contract);
  const fields = pet?.create && comparableFields(contract, pet, pet.create);
  expect([...(fields?.keys() ?? [])]).toEqual(['name', 'note', 'tags']);
});
