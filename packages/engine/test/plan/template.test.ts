import type { JsonValue } from '@plumbline/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, Ref, type RefLookup, sourcesIn, type Template } from '../../src/plan/template.ts';
import { propertyOptions } from '../support/property-options.ts';

const given = (name: string) => ({ kind: 'given', names: [name], text: false }) as const;
const knows =
  (values: Readonly<Record<string, JsonValue>>): RefLookup =>
  (source) =>
    source.kind === 'given' ? values[source.names[0] ?? ''] : undefined;

describe('a template', () => {
  const ref = new Ref([given('a')]);
  const cases: readonly (readonly [
    string,
    Template,
    Readonly<Record<string, JsonValue>>,
    unknown,
    unknown: number,
  ])[] = [
    ['takes what is known', { x: ref }, { a: 1 }, { x: 1 }, 0],
    ['takes null as a value', { x: ref }, { a: null }, { x: null }, 0],
    ['leaves out a member that nobody knows', { x: ref, y: 2 }, {}, { y: 2 }, 1],
    ['leaves out an item that nobody knows', [1, ref, 3], {}, [1, 3], 1],
    [
      'takes the fallback and still tells that nothing was known',
      { x: new Ref([given('a')], 'spare') },
      {},
      { x: 'spare' },
      1,
    ],
    ['asks the sources in their order', new Ref([given('b'), given('a')]), { a: 1, b: 2 }, 2, 0],
    ['asks the next source', new Ref([given('b'), given('a')]), { a: 1 }, 1, 0],
    [
      'drops an item whose essential part is unknown',
      [{ id: new Ref([given('a')], undefined, { essential: true }), n: 1 }, 2],
      {},
      [2],
      1,
    ],
    ['is nothing when its root is unknown', ref, {}, undefined, 1],
  ];
  it.each(cases)('%s', (_name, template, values, want, unknown) => {
    const filled = fill(template, knows(values));
    expect(filled.value).toEqual(want);
    expect(filled.unknown).toHaveLength(unknown);
  });

  it('without refs is filled with itself, and names no source', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const template = value as Template;
        expect(fill(template, () => 'never asked')).toEqual({ value, unknown: [] });
        const request = { path: {}, query: { q: template }, header: {}, cookie: {} };
        expect(sourcesIn(request)).toEqual([]);
      }),
      propertyOptions(200),
    );
  });

  it('tells its sources wherever they stand', () => {
    const request = {
      path: { id: new Ref([given('a')]) },
      query: { q: [new Ref([given('b')])] },
      header: {},
      cookie: {},
      body: { mediaType: 'application/json', value: { deep: { er: new Ref([given('c'), given('d')]) } } },
    };
    expect(sourcesIn(request)).toEqual([given('a'), given('b'), given('c'), given('d')]);
  });
});
