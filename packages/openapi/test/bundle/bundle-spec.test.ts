import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleSpec, isObject, type JsonValue, loadSpec } from '../../src/index.ts';
import { propertyOptions } from '../property-options.ts';
import { contractOf, document, type Files, specFolder } from '../spec-folder.ts';

async function bundleOf(files: Files): Promise<JsonValue> {
  return (await contractOf(files)).document;
}

const split: Files = {
  'openapi.yaml': document(
    '3.1.1',
    [
      'paths:',
      '  /pets: { $ref: paths/pets.yaml }',
      '  /animals: { $ref: paths/pets.yaml, summary: The same }',
      'components:',
      '  schemas:',
      '    Animal: { $ref: schemas/pet.yaml }',
      '    Other: { $ref: schemas/pet.yaml }',
    ].join('\n'),
  ),
  'paths/pets.yaml': [
    'parameters:',
    '  - { $ref: ../parameters.yaml#/limit }',
    'get:',
    '  responses:',
    "    '200': { $ref: ../responses.yaml#/Pets, description: All of them }",
  ].join('\n'),
  'parameters.yaml': 'limit: { name: limit, in: query, schema: { $ref: schemas/limit.json } }\n',
  'responses.yaml': [
    'Pets:',
    '  description: Pets',
    '  content:',
    '    application/json:',
    "      schema: { items: { $ref: 'schemas/pet.yaml' } }",
    '      example: [{ $ref: just text }]',
  ].join('\n'),
  'schemas/limit.json': '{ "type": "integer" }',
  'schemas/pet.yaml': [
    'properties:',
    '  $ref: { type: string }',
    '  parent: { $ref: pet.yaml }',
    '  owner: { $ref: ../people/pet.yaml#/$defs/owner }',
    '  name: { $ref: "#/$defs/name", description: What it listens to }',
    '$defs: { name: { type: string } }',
    'discriminator: { propertyName: kind, mapping: { cat: ../people/cat.yaml, pet: Animal } }',
  ].join('\n'),
  'people/pet.yaml': '$defs: { owner: { properties: { pet: { $ref: ../schemas/pet.yaml } } } }\n',
  'people/cat.yaml':
    'allOf: [{ $ref: ../schemas/pet.yaml }, { properties: { limit: { $ref: ../schemas/limit.json } } }]\n',
};

test('a split spec becomes one document, each shared part once, under its own name', async () => {
  const pets = {
    parameters: [{ $ref: '#/components/parameters/limit' }],
    get: { responses: { 200: { $ref: '#/components/responses/Pets', description: 'All of them' } } },
  };
  expect(await bundleOf(split)).toEqual({
    openapi: '3.1.1',
    info: { title: 'T', version: '1' },
    paths: { '/pets': pets, '/animals': { ...pets, summary: 'The same' } },
    components: {
      schemas: {
        Animal: {
          properties: {
            $ref: { type: 'string' },
            parent: { $ref: '#/components/schemas/Animal' },
            owner: { $ref: '#/components/schemas/owner' },
            name: { $ref: '#/components/schemas/Animal/$defs/name', description: 'What it listens to' },
          },
          $defs: { name: { type: 'string' } },
          discriminator: {
            propertyName: 'kind',
            mapping: { cat: '#/components/schemas/cat', pet: 'Animal' },
          },
        },
        Other: { $ref: '#/components/schemas/Animal' },
        owner: { properties: { pet: { $ref: '#/components/schemas/Animal' } } },
        cat: {
          allOf: [
            { $ref: '#/components/schemas/Animal' },
            { properties: { limit: { $ref: '#/components/schemas/limit' } } },
          ],
        },
        limit: { type: 'integer' },
      },
      parameters: { limit: { name: 'limit', in: 'query', schema: { $ref: '#/components/schemas/limit' } } },
      responses: {
        Pets: {
          description: 'Pets',
          content: {
            'application/json': {
              schema: { items: { $ref: '#/components/schemas/Animal' } },
              example: [{ $ref: 'just text' }],
            },
          },
        },
      },
    },
  });
});

test('names that collide are told apart by file, then by number', async () => {
  const files: Files = {
    'openapi.yaml': document(
      '3.0.3',
      'components:\n  schemas:\n    Pet: { properties: { a: { $ref: a/pet.yaml }, b: { $ref: b/pet.yaml }, c: { $ref: c.yaml#/Pet }, d: { $ref: d/c.yaml#/Pet }, e: { $ref: "e e.yaml" } } }\n    pet: {}\n',
    ),
    'a/pet.yaml': 'title: a\n',
    'b/pet.yaml': 'title: b\n',
    'c.yaml': 'Pet: { title: c }\n',
    'd/c.yaml': 'Pet: { title: d }\n',
    'e e.yaml': 'title: e\n',
  };
  const { schemas } = (
    (await bundleOf(files)) as { components: { schemas: Record<string, { title?: string }> } }
  ).components;

  expect(Object.entries(schemas).map(([name, { title }]) => [name, title])).toEqual([
    ['Pet', undefined],
    ['pet', undefined],
    ['a_pet', 'a'],
    ['b_pet', 'b'],
    ['c_Pet', 'c'],
    ['d_c_Pet', 'd'],
    ['e_e', 'e'],
  ]);
});

test('in OpenAPI 3.0 what stands beside a $ref is dropped', async () => {
  const schemas =
    "components:\n  schemas:\n    A: { properties: { b: { $ref: '#/components/schemas/B', nullable: true } } }\n    B: {}\n";

  expect(await bundleOf({ 'openapi.yaml': document('3.0.3', schemas) })).toMatchObject({
    components: { schemas: { A: { properties: { b: { $ref: '#/components/schemas/B' } } } } },
  });
});

test('$id, $anchor and $dynamicRef become plain references', async () => {
  const schemas = [
    'components:',
    '  schemas:',
    '    Tree:',
    '      $id: https://example.com/schemas/tree',
    '      $dynamicAnchor: node',
    '      properties:',
    '        leaf: { $ref: leaf }',
    "        short: { $ref: 'https://example.com/schemas/leaf#short' }",
    "        inner: { $ref: '#/$defs/inner' }",
    "        other: { $ref: '#/components/schemas/Other' }",
    "        children: { items: { $dynamicRef: '#node' } }",
    "        root: { $ref: '#' }",
    '      $defs: { inner: { type: string } }',
    '    Leaf:',
    '      $id: https://example.com/schemas/leaf',
    '      $defs: { s: { $anchor: short, maxLength: 3 } }',
    '    Other: true',
  ].join('\n');

  expect(await bundleOf({ 'openapi.yaml': document('3.1.1', schemas) })).toMatchObject({
    components: {
      schemas: {
        Tree: {
          properties: {
            leaf: { $ref: '#/components/schemas/Leaf' },
            short: { $ref: '#/components/schemas/Leaf/$defs/s' },
            inner: { $ref: '#/components/schemas/Tree/$defs/inner' },
            other: { $ref: '#/components/schemas/Other' },
            children: { items: { $ref: '#/components/schemas/Tree' } },
            root: { $ref: '#/components/schemas/Tree' },
          },
        },
        Leaf: { $defs: { s: { maxLength: 3 } } },
      },
    },
  });
});

test('a reference may go through another one, and to a place outside components', async () => {
  const files: Files = {
    'openapi.yaml': document(
      '3.1.1',
      "paths:\n  /a:\n    get:\n      responses:\n        '200': { content: { a/b: { schema: { $ref: all.yaml#/Pet/properties/name } } } }\n        '404': { $ref: '#/paths/~1a/get/responses/200' }\n",
    ),
    'all.yaml': 'Pet: { $ref: pet.yaml }\n',
    'pet.yaml': 'properties: { name: { type: string } }\n',
  };

  expect(await bundleOf(files)).toMatchObject({
    paths: {
      '/a': {
        get: {
          responses: {
            200: { content: { 'a/b': { schema: { $ref: '#/components/schemas/name' } } } },
            404: { $ref: '#/paths/~1a/get/responses/200' },
          },
        },
      },
    },
    components: { schemas: { name: { type: 'string' } } },
  });
});

test('a callback may lead back to its own path item', async () => {
  const files: Files = {
    'openapi.yaml': document('3.1.1', 'paths:\n  /a: { $ref: a.yaml }\n'),
    'a.yaml': "post: { callbacks: { again: { '{$url}': { $ref: a.yaml } } } }\n",
  };

  expect(await bundleOf(files)).toMatchObject({
    paths: { '/a': { post: { callbacks: { again: { '{$url}': { $ref: '#/paths/~1a' } } } } } },
  });
});

describe('places', () => {
  test('each key of a split spec is found in the file that holds it', async () => {
    const cwd = await specFolder(split);
    const { document: bundled, locate } = bundleSpec(await loadSpec('openapi.yaml', { cwd }));
    const lines = new Map(Object.entries(split).map(([name, text]) => [name, text.split('\n')]));
    let checked = 0;

    visit(bundled, '');
    expect(checked).toBe(62);

    function visit(value: JsonValue, pointer: string): void {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) visit(item as JsonValue, `${pointer}/${index}`);
      }
      if (!isObject(value)) return;
      for (const [key, child] of Object.entries(value)) {
        const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const location = locate(place);
        const line = lines.get(location?.file ?? '')?.[(location?.line ?? 0) - 1];
        // Components that were moved here have no key of their own; they stand where their file says.
        if (!/^\/components(\/\w+){0,2}$/.test(place)) {
          expect(line?.slice((location?.column ?? 0) - 1).replace(/^['"]/, ''), place).toSatisfy(
            (text: string) => text.startsWith(key),
          );
          checked += 1;
        }
        visit(child, place);
      }
    }
  });

  test('a place that is nowhere is that of its nearest ancestor', async () => {
    const contract = await contractOf(split);

    expect(contract.locate('/components/schemas/owner/properties/nope/deeper')).toEqual({
      file: 'people/pet.yaml',
      line: 1,
      column: 19,
    });
    expect(contract.locate('/nope')).toEqual({ file: 'openapi.yaml', line: 1, column: 1 });
  });
});

describe('laws', () => {
  /** Specs of up to five schema files that refer to each other and to the entry in all ways. */
  const files = fc
    .array(fc.array(fc.tuple(fc.nat(6), fc.constantFrom('whole', 'part', 'entry')), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all): Files => {
      const reference = (target: number, kind: string) => {
        const file = `f${target % all.length}.yaml`;
        if (kind === 'entry') return `{ $ref: 'openapi.yaml#/components/schemas/E' }`;
        return kind === 'whole' ? `{ $ref: ${file} }` : `{ $ref: '${file}#/$defs/part' }`;
      };
      const texts = all.map((references, index) => {
        const properties = references
          .map(([target, kind], at) => `  p${at}: ${reference(target, kind)}\n`)
          .join('');
        return [
          `f${index}.yaml`,
          `title: f${index}\n${properties && `properties:\n${properties}`}$defs: { part: { title: part ${index} } }\n`,
        ] as const;
      });
      const uses = all
        .map((_, index) => `        u${index}: ${reference(index * 3, index % 2 === 0 ? 'whole' : 'part')}\n`)
        .join('');
      const entry = document(
        '3.1.1',
        `components:\n  schemas:\n    E:\n      properties:\n${uses}    Named: { $ref: f0.yaml }\n`,
      );
      return { 'openapi.yaml': entry, ...Object.fromEntries(texts) };
    });

  test('bundling a bundle changes nothing, and every reference in it is local', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const cwd = await specFolder(given);
        const once = bundleSpec(await loadSpec('openapi.yaml', { cwd })).document;
        const again = bundleSpec(
          await loadSpec('openapi.yaml', { cwd: await specFolder({ 'openapi.yaml': JSON.stringify(once) }) }),
        );

        expect(JSON.stringify(again.document)).toBe(JSON.stringify(once));
        expect([...JSON.stringify(once).matchAll(/"\$ref":"(.)/g)].every(([, first]) => first === '#')).toBe(
          true,
        );
      }),
      { ...propertyOptions, numRuns: 100 },
    );
  });
});
