import { describe, expect, it } from 'vitest';
import { inferResources, type Resource, resourceOf } from '../../src/model/resources.ts';
import { contractOf, json, specOf } from '../support/contract-of.ts';

const any = { 200: json({ type: 'object' }) };
const list = { 200: json({ type: 'array', items: {} }) };

function operations(
  path: string,
  methods: readonly string[],
  responses: unknown = any,
): { [path: string]: unknown } {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return {
    [path]: Object.fromEntries(
      methods.map((method) => [method, { operationId: `${method} ${path}`, parameters, responses }]),
    ),
  };
}

async function resourcesOf(paths: { [path: string]: unknown }): Promise<readonly Resource[]> {
  return inferResources(await contractOf(specOf('3.1.0', paths)));
}

describe('resources inferred from paths', () => {
  it('have their operations by method and place', async () => {
    const [pet, ...others] = await resourcesOf({
      ...operations('/pets', ['post']),
      ...operations('/pets/{petId}', ['get', 'put', 'patch', 'delete']),
      ...operations('/pets/{petId}/feed', ['post']),
    });
    expect(others).toEqual([]);
    expect(pet).toMatchObject({
      itemPath: '/pets/{petId}',
      collectionPath: '/pets',
      idParameter: 'petId',
      known: 'paths',
    });
    expect(pet?.updates.map((each) => each.method)).toEqual(['put', 'patch']);
    expect(pet?.actions.map((each) => each.path)).toEqual(['/pets/{petId}/feed']);
    expect([pet?.create?.method, pet?.read?.method, pet?.remove?.method]).toEqual(['post', 'get', 'delete']);
    expect(pet?.list).toBeUndefined();
  });

  it('know the resource that an earlier parameter names', async () => {
    const found = await resourcesOf({
      ...operations('/users/{userId}', ['get']),
      ...operations('/users/{userId}/posts/{postId}', ['get']),
      ...operations('/users/{userId}/posts/{postId}/replies/{replyId}', ['get']),
    });
    expect(found.map((each) => [each.idParameter, each.parent?.idParameter])).toEqual([
      ['userId', undefined],
      ['postId', 'userId'],
      ['replyId', 'postId'],
    ]);
  });

  it('are none where no path ends in a parameter', async () => {
    expect(
      await resourcesOf({ ...operations('/health', ['get']), ...operations('/{tenant}/status', ['get']) }),
    ).toEqual([]);
  });

  it('belong to an operation by the innermost item that its path names', async () => {
    const contract = await contractOf(
      specOf('3.1.0', {
        ...operations('/users/{userId}', ['get']),
        ...operations('/users/{userId}/posts', ['get'], list),
        ...operations('/users/{userId}/posts/{postId}', ['get']),
        ...operations('/usersettings', ['get']),
      }),
    );
    const resources = inferResources(contract);
    const innermost = contract.operations.map((each) => [
      each.path,
      resourceOf(resources, each)?.idParameter,
    ]);
    expect(Object.fromEntries(innermost)).toEqual({
      '/users/{userId}': 'userId',
      '/users/{userId}/posts': 'userId',
      '/users/{userId}/posts/{postId}': 'postId',
      '/usersettings': undefined,
    });
  });
});

describe('a link from the create to the item', () => {
  it('tells where the id is', async () => {
    const link = { operationId: 'getJob', parameters: { key: '$response.body#/job/key' } };
    const [job] = await resourcesOf({
      '/jobs': {
        post: {
          operationId: 'createJob',
          responses: { 201: { ...json({ type: 'object' }), links: { read: link } } },
        },
      },
      '/jobs/{key}': {
        get: {
          operationId: 'getJob',
          parameters: [{ name: 'key', in: 'path', required: true, schema: { type: 'string' } }],
          responses: any,
        },
      },
    });
    expect(job).toMatchObject({ known: 'links', createdIdPointer: '/job/key' });
  });
});

describe('the place of the items in a list', () => {
  const array = { type: 'array', items: { type: 'object' } };
  const cases: readonly (readonly [name: string, schema: unknown, pointer: string | undefined])[] = [
    ['a bare array', array, ''],
    ['an array that may be null', { type: ['array', 'null'], items: {} }, ''],
    [
      'data beside links',
      { type: 'object', properties: { links: { type: 'array', items: {} }, data: array } },
      '/data',
    ],
    ['the name of the collection', { type: 'object', properties: { pets: array, tags: array } }, '/pets'],
    [
      'the only array',
      { type: 'object', properties: { total: { type: 'integer' }, animals: array } },
      '/animals',
    ],
    ['one of two arrays', { type: 'object', properties: { animals: array, owners: array } }, undefined],
    ['no array', { type: 'object', properties: { total: { type: 'integer' } } }, undefined],
    [
      'parts of allOf',
      {
        allOf: [
          { type: 'object', properties: { total: {} } },
          { type: 'object', properties: { items: array } },
        ],
      },
      '/items',
    ],
  ];
  it.each(cases)('is found in %s', async (_name, schema, pointer) => {
    const [pet] = await resourcesOf({
      ...operations('/pets', ['get'], { 200: json(schema) }),
      ...operations('/pets/{petId}', ['get']),
    });
    expect(pet?.itemsPointer).toBe(pointer);
    expect(pet?.list === undefined).toBe(pointer === undefined);
  });
});
