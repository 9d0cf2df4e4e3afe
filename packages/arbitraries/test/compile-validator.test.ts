import type { JsonObject, JsonValue } from '@plumbline/openapi';
import { describe, expect, test } from 'vitest';
import { compileValidator, type SchemaOptions, type ValidationProblem } from '../src/index.ts';

const root: JsonObject = {
  components: {
    schemas: {
      Pet: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { type: 'integer', readOnly: true },
          name: { $ref: '#/components/schemas/Name' },
          owner: { $ref: '#/components/schemas/Person' },
        },
      },
      Name: { type: 'string', minLength: 2, pattern: '^[a-z]+$' },
      Person: {
        type: 'object',
        properties: { pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
      },
      Bag: { type: 'object' },
      Closed: { type: 'object', properties: { a: {} }, additionalProperties: false },
      Either: {
        anyOf: [
          {
            type: 'object',
            properties: { a: { type: 'object', properties: { x: {} } }, b: {} },
            required: ['a'],
          },
          {
            type: 'object',
            properties: { c: {}, a: { type: 'object', properties: { y: {} } } },
            required: ['c'],
          },
        ],
      },
      Merged: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tag: {} } }] },
    },
  },
};

function problems(
  name: string,
  value: JsonValue,
  options: SchemaOptions & { closed?: boolean } = {},
): readonly ValidationProblem[] {
  const at = `/components/schemas/${name}`;
  const schema = ((root['components'] as JsonObject)['schemas'] as JsonObject)[name] as JsonObject;
  return compileValidator(schema, { root, at, ...options })(value);
}

function places(found: readonly ValidationProblem[]): readonly string[] {
  return found.map(({ keyword, instance, schema }) => `${keyword} ${instance} ${schema}`);
}

test('problems point to where the keyword stands, through references', () => {
  const found = problems('Pet', { id: 1, name: 'x', owner: { pets: [{ id: 'a', name: 'X' }] } });
  expect(places(found).toSorted()).toEqual([
    'minLength /name /components/schemas/Name',
    'minLength /owner/pets/0/name /components/schemas/Name',
    'pattern /owner/pets/0/name /components/schemas/Name',
    'type /owner/pets/0/id /components/schemas/Pet/properties/id',
  ]);
});

test('a missing property is named', () => {
  const [problem] = problems('Pet', { id: 1 });
  expect(problem).toMatchObject({ keyword: 'required', instance: '', params: { missingProperty: 'name' } });
});

describe('readOnly properties', () => {
  test.each([
    ['request', {}, ['name']],
    ['response', {}, ['id', 'name']],
  ] as const)('in a %s', (direction, value, missing) => {
    const found = problems('Pet', value, { direction });
    expect(found.map((problem) => problem.params['missingProperty'])).toEqual(missing);
  });

  test('are tolerated in a request, and closed does not accuse them', () => {
    expect(problems('Pet', { id: 1, name: 'ab' }, { direction: 'request', closed: true })).toEqual([]);
  });

  test('are not required through allOf either', () => {
    expect(problems('Merged', { name: 'ab' }, { direction: 'request' })).toEqual([]);
  });
});

describe('closed', () => {
  const closed = { closed: true };
  test.each<[string, string, JsonValue, readonly string[]]>([
    [
      'an undeclared property',
      'Pet',
      { id: 1, name: 'ab', x: 1 },
      ['undocumented-property /x /components/schemas/Pet'],
    ],
    [
      'one inside a reference',
      'Person',
      { pets: [{ id: 1, name: 'ab', x: 1 }] },
      ['undocumented-property /pets/0/x /components/schemas/Pet'],
    ],
    ['nothing in a free-form object', 'Bag', { x: 1 }, []],
    [
      'what additionalProperties already forbids, once',
      'Closed',
      { x: 1 },
      ['additionalProperties  /components/schemas/Closed'],
    ],
    [
      'what only another branch declares',
      'Either',
      { a: {}, z: 1 },
      ['undocumented-property /z /components/schemas/Either/anyOf/0'],
    ],
    ['nothing that the matching branch declares', 'Either', { a: { x: 1 }, b: 1 }, []],
    [
      'inside the matching branch',
      'Either',
      { a: { y: 1 } },
      ['undocumented-property /a/y /components/schemas/Either/anyOf/0/properties/a'],
    ],
    [
      'what no part of allOf declares',
      'Merged',
      { id: 1, name: 'ab', tag: 1, z: 1 },
      ['undocumented-property /z /components/schemas/Pet'],
    ],
  ])('accuses %s', (_, name, value, expected) => {
    expect(places(problems(name, value, closed))).toEqual(expected);
  });

  test('an ordinary problem is never masked', () => {
    expect(places(problems('Pet', { id: 'a', name: 'ab', x: 1 }, closed))).toEqual([
      'type /id /components/schemas/Pet/properties/id',
      'undocumented-property /x /components/schemas/Pet',
    ]);
  });
});

describe('dialects', () => {
  test.each<[string, JsonObject, SchemaOptions['dialect'], JsonValue, readonly string[]]>([
    ['nullable', { type: 'string', nullable: true }, 'openapi-3.0', null, []],
    ['nullable false', { type: 'string' }, 'openapi-3.0', null, ['type']],
    [
      'an exclusive flag',
      { type: 'integer', minimum: 1, exclusiveMinimum: true },
      'openapi-3.0',
      1,
      ['exclusiveMinimum'],
    ],
    [
      'siblings of $ref',
      { properties: { a: { $ref: '#/properties/b', minLength: 9 }, b: { type: 'string' } } },
      'openapi-3.0',
      { a: '' },
      [],
    ],
    [
      'a tuple',
      { items: [{ type: 'string' }], additionalItems: false },
      'draft-07',
      ['a', 1],
      ['additionalItems'],
    ],
    ['dependencies', { dependencies: { a: ['b'] } }, 'draft-07', { a: 1 }, ['dependencies']],
    [
      'siblings of $ref in 2020-12',
      { properties: { a: { $ref: '#/$defs/b', minLength: 9 } }, $defs: { b: { type: 'string' } } },
      'draft-2020-12',
      { a: '' },
      ['minLength'],
    ],
    ['exact decimals', { multipleOf: 0.01 }, 'draft-2020-12', 19.99, []],
    ['int32', { type: 'integer', format: 'int32' }, 'openapi-3.0', 2 ** 31, ['format']],
    ['an unknown format', { type: 'string', format: 'colour' }, 'openapi-3.0', 'x', []],
  ])('%s', (_, schema, dialect, value, expected) => {
    const found = compileValidator(schema, dialect === undefined ? {} : { dialect })(value);
    expect(found.map((problem) => problem.keyword)).toEqual(expected);
  });
});

test('a dynamic reference leads to the outermost anchor', () => {
  const schema: JsonObject = {
    $id: 'https://example.com/strict',
    $dynamicAnchor: 'node',
    $ref: 'tree',
    unevaluatedProperties: false,
    $defs: {
      tree: {
        $id: 'tree',
        $dynamicAnchor: 'node',
        type: 'object',
        properties: { value: true, kids: { type: 'array', items: { $dynamicRef: '#node' } } },
      },
    },
  };
  const validate = compileValidator(schema);
  expect(validate({ kids: [{ value: 1 }] })).toEqual([]);
  expect(validate({ kids: [{ valeu: 1 }] }).map((problem) => problem.instance)).toEqual(['/kids/0']);
});
