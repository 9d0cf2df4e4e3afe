import { expect, test } from 'vitest';
import { loadSpec } from '../../src/index.ts';
import { document, type Files, problemsOf, specFolder } from '../spec-folder.ts';

const v31 = (rest: string): Files => ({ 'openapi.yaml': document('3.1.1', rest) });
const v30 = (rest: string): Files => ({ 'openapi.yaml': document('3.0.3', rest) });
const get = (members: string, path = '/pets'): Files =>
  v31(`paths:\n  ${path}:\n    get:\n      responses: {}\n${members}`);

type Row = readonly [name: string, files: Files, problems: readonly string[]];

const row = (name: string, files: Files, ...problems: readonly string[]): Row => [name, files, problems];

const table: readonly Row[] = [
  row(
    'a missing file',
    {},
    'openapi.yaml:1:1 not-found: there is no file "openapi.yaml" | Check the path; it is relative to the file that names it.',
  ),
  row(
    'a missing file with a similar name',
    { 'openapi.yml': '' },
    'openapi.yaml:1:1 not-found: there is no file "openapi.yaml" | Did you mean "openapi.yml"?',
  ),
  row(
    'a folder',
    { 'openapi.yaml/paths/pets.yaml': '' },
    ' unreadable: "openapi.yaml" is a folder, not a file | Name the file whose first lines say `openapi:`.',
  ),
  row(
    'a folder that holds a spec',
    { 'openapi.yaml/openapi.json': '' },
    ' unreadable: "openapi.yaml" is a folder, not a file | Name the file whose first lines say `openapi:`, such as openapi.yaml/openapi.json.',
  ),
  row(
    'a reference to a folder',
    { ...v31('components:\n  schemas:\n    Pet: { $ref: schemas }\n'), 'schemas/pet.yaml': '' },
    'openapi.yaml:5:12 unreadable: "schemas" is a folder, not a file | Name a file in it.',
  ),
  row(
    'an unclosed quote',
    { 'openapi.yaml': 'openapi: 3.1.1\ninfo: "x\n' },
    'openapi.yaml:3:1 not-yaml: not valid YAML: Missing closing "quote | Close what was opened: a quote, a bracket or a comma is missing.',
  ),
  row(
    'a tab as indentation',
    { 'openapi.yaml': 'openapi: 3.1.1\ninfo:\n\ttitle: x\n' },
    'openapi.yaml:3:1 not-yaml: not valid YAML: Tabs are not allowed as indentation | Indent with spaces.',
  ),
  row(
    'a duplicate key',
    { 'openapi.yaml': 'openapi: 3.1.1\ninfo: {}\npaths: {}\ninfo: {}\n' },
    'openapi.yaml:4:1 not-yaml: the key "info" is already defined on line 2 | Keep one of the two.',
  ),
  row(
    'a duplicate name in JSON',
    { 'openapi.yaml': '{\n  "openapi": "3.1.1",\n  "openapi": "3.1.1"\n}' },
    'openapi.yaml:3:3 not-yaml: the key "openapi" is already defined on line 2 | Keep one of the two.',
  ),
  row(
    'an alias without an anchor',
    v31('paths: *none\n'),
    'openapi.yaml:3:8 not-yaml: the alias *none has no anchor before it | Define &none above this line, or use $ref.',
  ),
  row(
    'a number that JSON lacks',
    v31('x-limit: .inf\n'),
    'openapi.yaml:3:10 not-yaml: .inf is no JSON number | Write a finite number, or put it in quotes.',
  ),
  row(
    'a list',
    { 'openapi.yaml': '- a\n' },
    'openapi.yaml:1:1 not-an-object: the document is a list, not an OpenAPI object | Start the file with `openapi: 3.1.1`.',
  ),
  row(
    'an empty file',
    { 'openapi.yaml': '' },
    'openapi.yaml:1:1 not-an-object: the document is an empty document, not an OpenAPI object | Start the file with `openapi: 3.1.1`.',
  ),
  row(
    'plain text',
    { 'openapi.yaml': 'hello' },
    'openapi.yaml:1:1 not-an-object: the document is a string, not an OpenAPI object | Start the file with `openapi: 3.1.1`.',
  ),
  row(
    'some other YAML',
    { 'openapi.yaml': 'name: CI\non: push\n' },
    'openapi.yaml:1:1 not-openapi: not an OpenAPI document: the member `openapi` is missing | Name the root file of the spec, the one with `openapi: 3.1.1`.',
  ),
  row(
    'a misspelt version field',
    { 'openapi.yaml': '# spec\nopenapy: 3.1.1\n' },
    'openapi.yaml:2:1 not-openapi: not an OpenAPI document: the member `openapi` is missing | Did you mean "openapi" instead of "openapy"?',
  ),
  row(
    'Swagger 2.0',
    { 'openapi.yaml': 'swagger: "2.0"\n' },
    'openapi.yaml:1:1 not-openapi: this is Swagger 2.0, not OpenAPI 3 | Convert it first, for example with `npx swagger2openapi`.',
  ),
  row(
    'OpenAPI 3.2, naming what is not understood',
    {
      'openapi.yaml': document(
        '3.2.0',
        'paths:\n  /pets:\n    query:\n      responses:\n        "200":\n          content:\n            a/b:\n              itemSchema: {}\n    get:\n      parameters:\n        - { name: q, in: querystring }\n',
      ),
    },
    'openapi.yaml:1:1 unsupported-version: OpenAPI 3.2.0 is not supported | Declare `openapi: 3.1.1` and leave out what came after 3.1.',
    'openapi.yaml:5:5 unsupported-version: `query` came with OpenAPI 3.2 and is not understood | Leave it out, or say it with the means of 3.1.',
    'openapi.yaml:13:22 unsupported-version: a parameter `in: querystring` came with OpenAPI 3.2 and is not understood | Leave it out, or say it with the means of 3.1.',
  ),
  row(
    'a version that is none',
    { 'openapi.yaml': 'openapi: 4.0.0\n' },
    'openapi.yaml:1:1 unsupported-version: OpenAPI 4.0.0 is not supported | Write the version as text, such as `openapi: 3.1.1`; 3.0 and 3.1 are supported.',
  ),
  row(
    'an unknown dialect',
    v31('jsonSchemaDialect: https://json-schema.org/draft/2019-09/schema\n'),
    'openapi.yaml:3:1 unsupported-dialect: the schema dialect "https://json-schema.org/draft/2019-09/schema" is not supported | Use "https://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/draft-07/schema#".',
  ),
  row(
    'a reference to a misspelt component',
    v31("components:\n  schemas:\n    Pet: {}\n    Pets: { items: { $ref: '#/components/schemas/Pit' } }\n"),
    'openapi.yaml:6:22 broken-reference: "#/components/schemas/Pit" leads nowhere | Did you mean "#/components/schemas/Pet"?',
  ),
  row(
    'a reference to the wrong section',
    v31("components:\n  schemas:\n    Pet: {}\n    Pets: { items: { $ref: '#/definitions/Pet' } }\n"),
    'openapi.yaml:6:22 broken-reference: "#/definitions/Pet" leads nowhere | Did you mean "#/components/schemas/Pet"?',
  ),
  row(
    'a bare name as reference',
    v31('components:\n  schemas:\n    Pet: {}\n    Pets: { items: { $ref: Pet } }\n'),
    'openapi.yaml:6:22 not-found: there is no file "Pet" | Did you mean "#/components/schemas/Pet"?',
  ),
  row(
    'a reference to a misspelt file',
    { ...v31('components:\n  schemas:\n    Pet: { $ref: schemas/pett.yaml }\n'), 'schemas/pet.yaml': '{}' },
    'openapi.yaml:5:12 not-found: there is no file "schemas/pett.yaml" | Did you mean "pet.yaml"?',
  ),
  row(
    'a broken reference in another file',
    {
      ...v31('components:\n  schemas:\n    Pet: { $ref: schemas/pet.yaml }\n'),
      'schemas/pet.yaml': 'properties:\n  name:\n    $ref: ./types.yaml#/$defs/nam\n',
      'schemas/types.yaml': '$defs: { name: { type: string } }\n',
    },
    'schemas/pet.yaml:3:5 broken-reference: "./types.yaml#/$defs/nam" leads nowhere | Did you mean "./types.yaml#/$defs/name"?',
  ),
  row(
    'a reference to an empty file',
    { ...v31('components:\n  schemas:\n    Pet: { $ref: pet.yaml }\n'), 'pet.yaml': '# nothing yet\n' },
    'openapi.yaml:5:12 broken-reference: "pet.yaml" leads to an empty value | Fill in what it should refer to.',
  ),
  row(
    'a reference to text',
    v31("components:\n  schemas:\n    Pet: { $ref: '#/info/title' }\n"),
    'openapi.yaml:5:12 broken-reference: "#/info/title" leads to "T", where a schema should be | Point at the object itself.',
  ),
  row(
    'an unknown anchor',
    v31("components:\n  schemas:\n    Pet: { $anchor: pet }\n    Pets: { $ref: '#pat' }\n"),
    'openapi.yaml:6:13 broken-reference: "#pat" leads nowhere: there is no anchor "pat" | Did you mean "#pet"?',
  ),
  row(
    'a remote reference',
    v31('components:\n  schemas:\n    Pet: { $ref: https://example.com/pet.yaml }\n'),
    'openapi.yaml:5:12 remote-reference: "https://example.com/pet.yaml" is a remote reference, which is not followed | Save the document next to the spec and refer to the file.',
  ),
  row(
    'a reference that leads back to itself',
    v31(
      "components:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
    ),
    'openapi.yaml:5:10 reference-cycle: "#/components/schemas/B" leads back to itself | Let one of the references of the circle be the thing itself.',
  ),
  row(
    'a schema that is part of itself',
    v31("components:\n  schemas:\n    A:\n      allOf:\n        - { $ref: '#/components/schemas/A' }\n"),
    'openapi.yaml:7:11 reference-cycle: this schema leads back to itself with no way out | Break the circle of `$ref` and `allOf`.',
  ),
  row(
    'two dynamic anchors of one name',
    v31(
      "components:\n  schemas:\n    A: { $dynamicAnchor: node }\n    B: { $id: b, $dynamicAnchor: node, not: { $dynamicRef: '#node' } }\n",
    ),
    'openapi.yaml:6:47 ambiguous-dynamic-reference: "#node" has 2 possible targets | Keep one `$dynamicAnchor: node`, or write `$ref`.',
  ),
  row(
    'a duplicate operationId',
    v31('paths:\n  /a:\n    get: { operationId: x }\n  /b:\n    get: { operationId: x }\n'),
    'openapi.yaml:7:12 duplicate-operation-id: the operationId "x" of GET /b is already used at openapi.yaml:5:12 | Give each operation an id of its own.',
  ),
  row(
    'a template name without parameter',
    get('', '/pets/{petId}'),
    'openapi.yaml:5:5 path-parameter-mismatch: {petId} of "/pets/{petId}" has no parameter | Add a parameter `name: petId` with `in: path`.',
  ),
  row(
    'a path parameter that is misspelt',
    get('      parameters:\n        - { in: path, name: petid }\n', '/pets/{petId}'),
    'openapi.yaml:5:5 path-parameter-mismatch: {petId} of "/pets/{petId}" has no parameter | Rename the parameter "petid".',
    'openapi.yaml:8:23 path-parameter-mismatch: the path parameter "petid" does not occur in "/pets/{petId}" | Did you mean "petId"?',
  ),
  row(
    'malformed parameters, all at once',
    get(
      [
        '      parameters:',
        '        - { in: query }',
        '        - { name: a }',
        '        - { name: b, in: body }',
        '        - { name: c, in: qurey }',
        '        - { name: d, in: query, style: simple }',
        '        - { name: e, in: query, schema: {}, content: { a/b: {} } }',
        '        - { name: f, in: query, content: {} }',
        '        - text',
        '        - { name: g, in: query }',
        '        - { name: g, in: query }',
        '',
      ].join('\n'),
    ),
    'openapi.yaml:8:11 malformed-parameter: a parameter without a name | Add `name: …`.',
    'openapi.yaml:9:11 malformed-parameter: the parameter "a" does not say where it is sent | Write `in: path`, `query`, `header` or `cookie`.',
    'openapi.yaml:10:22 malformed-parameter: the parameter "b" is in "body" | That is Swagger 2: write `requestBody` instead.',
    'openapi.yaml:11:22 malformed-parameter: the parameter "c" is in "qurey" | Did you mean "query"?',
    'openapi.yaml:12:33 malformed-parameter: the query parameter "d" has the style "simple" | In query, the style is one of form, spaceDelimited, pipeDelimited, deepObject.',
    'openapi.yaml:13:45 malformed-parameter: the parameter "e" has both a schema and content | Keep one of the two.',
    'openapi.yaml:14:33 malformed-parameter: the content of the parameter "f" has 0 media types | Give exactly one media type.',
    'openapi.yaml:15:11 malformed-parameter: a parameter must be an object, not "text" | Give it `name` and `in`, or a `$ref`.',
    'openapi.yaml:17:11 duplicate-parameter: the query parameter "g" is listed twice | Keep one of the two.',
  ),
  row(
    'parameters that are no list',
    get('      parameters: { name: a, in: query }\n'),
    'openapi.yaml:7:7 malformed-parameter: `parameters` must be a list | Write each parameter as an item: `- name: …`.',
  ),
  row(
    'a path without a slash',
    get('', 'pets'),
    'openapi.yaml:4:3 malformed-operation: the path "pets" does not start with "/" | Write "/pets".',
  ),
  row(
    'a status that is none',
    v31('paths:\n  /a:\n    get:\n      responses:\n        ok: { description: d }\n'),
    'openapi.yaml:7:9 malformed-operation: "ok" is no response status | Write a status such as "200", a class such as "4XX", or "default".',
  ),
  row(
    'an unknown security scheme',
    v31(
      'security: [{ bearer: [] }]\npaths:\n  /a:\n    get: {}\n  /b:\n    get: {}\ncomponents:\n  securitySchemes:\n    bearr: { type: http, scheme: bearer }\n',
    ),
    'openapi.yaml:3:14 unknown-security-scheme: there is no security scheme "bearer" | Did you mean "bearr"?',
  ),
  row(
    'links that lead nowhere',
    v31(
      [
        'paths:',
        '  /a:',
        '    get:',
        '      operationId: getOne',
        '      responses:',
        "        '200':",
        '          links:',
        '            a: { operationId: getOn }',
        "            b: { operationRef: '#/paths/~1a' }",
        '            c: {}',
        '            d: { operationRef: https://example.com/openapi.yaml#/x }',
        '',
      ].join('\n'),
    ),
    'openapi.yaml:10:18 broken-link: the link "a" leads to the unknown operation "getOn" | Did you mean "getOne"?',
    'openapi.yaml:11:18 broken-link: the link "b" leads to "#/paths/~1a", which is no operation | Point at an operation, such as "#/paths/~1pets/get".',
    'openapi.yaml:12:13 broken-link: the link "c" leads to no operation | Add `operationId` or `operationRef`.',
  ),
  row(
    'an unknown keyword in a schema that nothing uses',
    v31('components:\n  schemas:\n    Pet:\n      type: string\n      minLenght: 3\n'),
    'openapi.yaml:7:7 unknown-keyword: unknown schema keyword "minLenght" (JSON Schema 2020-12) | Did you mean "minLength"?',
  ),
  row(
    'an unknown keyword in another file',
    {
      ...v30('components:\n  schemas:\n    Pet: { $ref: pet.yaml }\n'),
      'pet.yaml': 'properties:\n  id:\n    const: 1\n',
    },
    'pet.yaml:3:5 unknown-keyword: unknown schema keyword "const" (OpenAPI 3.0) | OpenAPI 3.0 has no `const`: write `enum` with one value, or declare `openapi: 3.1.1`.',
  ),
  row(
    'a misspelt extension of ours',
    v31('paths:\n  /a:\n    get:\n      x-plumbline-efects: {}\n'),
    'openapi.yaml:6:7 invalid-extension: unknown extension "x-plumbline-efects" | Did you mean "x-plumbline-effects"?',
  ),
];

test.each(table)('names the place of %s and the way out', async (_, files, problems) => {
  expect(await problemsOf(files)).toEqual(problems);
});

test('the working directory itself is named by its dot', async () => {
  const cwd = await specFolder({ 'openapi.yml': '' });
  await expect(loadSpec('.', { cwd })).rejects.toMatchObject({
    message: '"." is a folder, not a file',
    hint: 'Name the file whose first lines say `openapi:`, such as openapi.yml.',
  });
});
