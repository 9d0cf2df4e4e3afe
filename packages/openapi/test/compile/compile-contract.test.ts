import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContract, type Operation } from '../../src/index.ts';
import { contractOf, document, specFolder } from '../spec-folder.ts';

const compile = (rest: string, version = '3.1.1') => contractOf({ 'openapi.yaml': document(version, rest) });

async function operation(rest: string): Promise<Operation> {
  const [first] = (await compile(rest)).operations;
  if (!first) throw new Error('no operation');
  return first;
}

test('the smallest document compiles', async () => {
  const contract = await compile('paths: {}\n');

  expect(contract).toMatchObject({
    title: 'T',
    version: '1',
    openapi: '3.1.1',
    dialect: 'draft-2020-12',
    servers: [{ url: '/', template: '/' }],
    operations: [],
    securitySchemes: {},
  });
});

test('a contract tells the files that it was read from, links resolved', async () => {
  const cwd = await specFolder({
    'real.yaml': document('3.1.1', 'components:\n  schemas:\n    Pet: { $ref: schemas/pet.yaml }\n'),
    'schemas/pet.yaml': 'type: object\n',
    'schemas/other.yaml': 'type: object\n',
  });
  await symlink('real.yaml', join(cwd, 'openapi.yaml'));

  const { files } = await loadContract('openapi.yaml', { cwd });
  expect(files).toEqual([join(cwd, 'real.yaml'), join(cwd, 'schemas/pet.yaml')]);
});

test.each([
  ['3.0.3', '', 'openapi-3.0'],
  ['3.1.0', '', 'draft-2020-12'],
  ['3.1.0', 'jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n', 'draft-2020-12'],
  ['3.1.0', 'jsonSchemaDialect: http://json-schema.org/draft-07/schema#\n', 'draft-07'],
])('%s with %j follows %s', async (version, rest, dialect) => {
  expect((await compile(rest, version)).dialect).toBe(dialect);
});

test('the order of a file does not change the hash, its content does', async () => {
  const [one, other, third] = await Promise.all([
    compile('x-a: 1\nx-b: 2\n'),
    compile('x-b: 2\nx-a: 1\n'),
    compile('x-b: 2\nx-a: 3\n'),
  ]);

  expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(other.sha256).toBe(one.sha256);
  expect(third.sha256).not.toBe(one.sha256);
});

test('server variables are replaced by their defaults', async () => {
  const servers =
    'servers: [{ url: "https://{tenant}.{region}/v1", variables: { tenant: { default: t } } }]\n';

  expect((await compile(servers)).servers).toEqual([
    { url: 'https://t.{region}/v1', template: 'https://{tenant}.{region}/v1' },
  ]);
});

describe('parameters', () => {
  const item = (parameters: string, own = '') =>
    operation(`paths:\n  /a/{id}:\n    parameters: [${parameters}]\n    get: { parameters: [${own}] }\n`);
  const id = '{ name: id, in: path }';

  test('those of the operation replace those of the path item, in place', async () => {
    const { parameters } = await item(
      `${id}, { name: q, in: query }, { name: q, in: header }`,
      '{ name: q, in: query, required: true }',
    );

    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['id', 'path', true],
      ['q', 'query', true],
      ['q', 'header', false],
    ]);
  });

  test.each([
    ['query', {}, 'form', true],
    ['cookie', {}, 'form', true],
    ['header', {}, 'simple', false],
    ['query', { style: 'deepObject' }, 'deepObject', false],
    ['query', { style: 'form', explode: false }, 'form', false],
    ['query', { style: 'pipeDelimited', explode: true }, 'pipeDelimited', true],
  ])('in %s with %j the style is %s, explode %s', async (place, given, style, explode) => {
    const { parameters } = await item(id, JSON.stringify({ name: 'q', in: place, ...given }));

    expect(parameters[1]).toMatchObject({ style, explode });
  });

  test('header parameters that OpenAPI tells to ignore are left out', async () => {
    const { parameters } = await item(
      id,
      '{ name: Accept, in: header }, { name: content-type, in: header }, { name: X, in: header }',
    );

    expect(parameters.map(({ name }) => name)).toEqual(['id', 'X']);
  });

  test('content stands for a schema', async () => {
    const { parameters } = await item(
      id,
      '{ name: q, in: query, content: { application/json: { schema: { type: object } } } }',
    );

    expect(parameters[1]?.schema).toBeUndefined();
    expect(parameters[1]?.content).toMatchObject({
      type: 'application/json',
      schema: { schema: { type: 'object' } },
    });
  });
});

test('examples are collected, by reference too', async () => {
  const { requestBody } = await operation(
    [
      'paths:',
      '  /a:',
      '    post:',
      '      requestBody:',
      '        content:',
      '          application/json:',
      '            example: null',
      '            examples:',
      '              one: { value: 1 }',
      "              two: { $ref: '#/components/examples/Two' }",
      '              far: { externalValue: https://example.com/x }',
      'components: { examples: { Two: { value: { $ref: text } } } }',
    ].join('\n'),
  );
  const media = '/paths/~1a/post/requestBody/content/application~1json';

  expect(requestBody?.content[0]?.examples).toEqual([
    { name: 'example', value: null, pointer: `${media}/example` },
    { name: 'one', value: 1, pointer: `${media}/examples/one/value` },
    { name: 'two', value: { $ref: 'text' }, pointer: '/components/examples/Two/value' },
  ]);
});

test('responses have their headers, links and normal form', async () => {
  const contract = await compile(
    [
      'paths:',
      '  /a:',
      '    post:',
      '      operationId: create',
      '      responses:',
      '        2xx:',
      '          description: ok',
      '          headers: { X-Id: { required: true, schema: { type: string } }, Content-Type: {} }',
      '          links:',
      '            byId: { operationId: create, parameters: { id: $response.body#/id } }',
      "            byRef: { operationRef: '#/paths/~1a/post', requestBody: 1 }",
      '            away: { operationRef: https://example.com/openapi.json#/paths/~1b/get }',
      '        default: { description: else }',
    ].join('\n'),
  );
  const [ok, fallback] = contract.operations[0]?.responses ?? [];

  expect(ok).toMatchObject({
    status: '2XX',
    description: 'ok',
    headers: [{ name: 'X-Id', required: true, schema: { schema: { type: 'string' } } }],
    links: [
      { name: 'byId', operation: 'create', parameters: { id: '$response.body#/id' } },
      { name: 'byRef', operation: 'create', parameters: {}, requestBody: 1 },
    ],
  });
  expect(fallback?.status).toBe('default');
});

test('security is inherited, replaced, or taken away', async () => {
  const contract = await compile(
    [
      'security: [{ key: [] }]',
      'paths:',
      '  /a:',
      '    get: {}',
      '    put: { security: [{ auth: [write], key: [] }, {}] }',
      '    delete: { security: [] }',
      'components:',
      '  securitySchemes:',
      '    key: { type: apiKey, in: header, name: X-Key }',
      '    auth: { type: oauth2, flows: { implicit: {}, clientCredentials: { tokenUrl: /token } } }',
      '    bearer: { type: http, scheme: Bearer }',
      '    digest: { type: http, scheme: digest }',
      '    oidc: { type: openIdConnect }',
    ].join('\n'),
  );

  expect(contract.securitySchemes).toEqual({
    key: { name: 'key', kind: 'apiKey', in: 'header', parameter: 'X-Key' },
    auth: { name: 'auth', kind: 'oauth2', tokenUrl: '/token' },
    bearer: { name: 'bearer', kind: 'bearer' },
    digest: { name: 'digest', kind: 'other', scheme: 'digest' },
    oidc: { name: 'oidc', kind: 'openIdConnect' },
  });
  expect(Object.fromEntries(contract.operations.map(({ method, security }) => [method, security]))).toEqual({
    get: [[{ scheme: 'key', scopes: [] }]],
    put: [
      [
        { scheme: 'auth', scopes: ['write'] },
        { scheme: 'key', scopes: [] },
      ],
      [],
    ],
    delete: [],
  });
});

test('operations without id are called by method and path', async () => {
  const contract = await compile(
    'paths:\n  /a:\n    get: { operationId: list }\n    head: { deprecated: true, tags: [x] }\n    x-get: {}\n',
  );

  expect(contract.operations.map(({ id, deprecated, tags }) => [id, deprecated, tags])).toEqual([
    ['list', false, []],
    ['HEAD /a', true, ['x']],
  ]);
});

test('extensions of the path item hold for its operations unless they say otherwise', async () => {
  const { extensions } = await operation('paths:\n  /a:\n    x-a: 1\n    x-b: 1\n    get: { x-b: 2 }\n');

  expect(extensions).toEqual({ 'x-a': 1, 'x-b': 2 });
});

test('sloppiness that does not matter is tolerated', async () => {
  const contract = await contractOf({
    'openapi.yaml': [
      'openapi: 3.1',
      'unknown: 1',
      'paths:',
      '  x-paths: {}',
      '  /a/{id}:',
      '    wrong: [1]',
      '    get:',
      '      parameters: [{ name: id, in: path, required: false, whatever: 1 }]',
      '      responses: { 200: { content: { "*/*": null } } }',
      '    put:',
      '    post: { parameters: [{ name: id, in: path }], security: wrong, tags: no list }',
      '  /b?limit={limit}&page={page}: { get: { parameters: [{ name: limit, in: query }, { name: page, in: path }] } }',
      'components: { nonsense: { $ref: nowhere.yaml } }',
    ].join('\n'),
  });

  expect(contract.operations.map(({ id }) => id)).toEqual([
    'GET /a/{id}',
    'POST /a/{id}',
    'GET /b?limit={limit}&page={page}',
  ]);
  expect(contract.title).toBe('');
});
