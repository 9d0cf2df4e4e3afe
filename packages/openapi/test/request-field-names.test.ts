import { expect, test } from 'vitest';
import { requestFieldNames } from '../src/index.ts';
import { contractOf, document } from './spec-folder.ts';

const spec = document(
  '3.1.1',
  `paths:
  /pets/{petId}:
    parameters:
      - { name: petId, in: path, required: true, schema: { type: string } }
      - { name: where, in: query, style: deepObject, schema: { properties: { colour: {} } } }
      - { name: sort, in: query, content: { application/json: { schema: { properties: { by: {} } } } } }
    put:
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/Pet' } }
      responses:
        '200':
          description: d
          headers: { etag: { schema: {} } }
          content: { application/json: { schema: { properties: { onlyAnswered: {} } } } }
components:
  schemas:
    Pet:
      allOf:
        - properties: { name: {}, owner: { $ref: '#/components/schemas/Owner' } }
        - oneOf: [{ properties: { bark: {} } }, { properties: { meow: {} } }]
      example: { properties: { fromAnExample: 1 } }
      properties: { tags: { type: array, items: { properties: { label: {} } } }, properties: { enum: [properties] } }
      additionalProperties: { properties: { extra: {} } }
      patternProperties: { '^x': { properties: { patterned: {} } } }
    Owner: { properties: { ownerId: {}, pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
    Unused: { properties: { unused: {} } }
`,
);

test('the names that a request can give a value to are found at any depth, and no others', async () => {
  expect([...requestFieldNames(await contractOf({ 'openapi.yaml': spec }))].sort()).toEqual(
    [
      ...['petId', 'where', 'colour', 'sort', 'by'],
      ...['name', 'owner', 'bark', 'meow', 'tags', 'label', 'properties', 'extra', 'patterned'],
      ...['ownerId', 'pets'],
    ].sort(),
  );
});
