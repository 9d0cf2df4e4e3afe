import { expect, test } from 'vitest';
import { planClient } from '../src/index.ts';
import { contractOf } from './contract-of.ts';

type Call = readonly [method: string, path: string, id?: string, tag?: string];

function planned(calls: readonly Call[]): readonly string[] {
  const paths: Record<string, Record<string, object>> = {};
  for (const [method, path, operationId, tag] of calls) {
    paths[path] = {
      ...paths[path],
      [method]: { ...(operationId ? { operationId } : {}), tags: tag ? [tag] : [], responses: {} },
    };
  }
  return planClient(contractOf({ openapi: '3.1.0', info: {}, paths })).flatMap(
    ({ namespace, name, methods }) =>
      methods.map((method) => [...(namespace === undefined ? [] : [namespace]), name, method.name].join('.')),
  );
}

test.each<readonly [string, readonly Call[], readonly string[]]>([
  [
    'ids without the noun of their tag',
    [
      ['get', '/pets', 'listPets', 'pets'],
      ['post', '/pets', 'create-pet', 'pets'],
      ['put', '/pets/{id}/owner', 'changePetOwner', 'Pets'],
      ['get', '/pets/{id}', 'getPetById', 'pets'],
      ['get', '/stories', 'find_all_stories', 'story'],
      ['post', '/boxes', 'openTheBox', 'boxes'],
    ],
    ['pets.list', 'pets.create', 'pets.changeOwner', 'pets.getById', 'story.findAll', 'boxes.open'],
  ],
  [
    'the path where there is neither id nor tag',
    [
      ['get', '/api/pets'],
      ['post', '/api/pets'],
      ['get', '/api/pets/{id}'],
      ['put', '/api/pets/{id}'],
      ['delete', '/api/pets/{id}'],
      ['post', '/api/pets/{id}/actions/wash-it'],
      ['get', '/api/pets/{id}/toys'],
      ['get', '/api/pets/{id}/status'],
    ],
    [
      'pets.list',
      'pets.create',
      'pets.get',
      'pets.update',
      'pets.delete',
      'pets.washIt',
      'pets.listToys',
      'pets.getStatus',
    ],
  ],
  [
    'the path where ids differ only in the number of the noun',
    [
      ['get', '/pets', 'getPets', 'pets'],
      ['get', '/pets/{id}', 'getPet', 'pets'],
    ],
    ['pets.list', 'pets.get'],
  ],
  [
    'the whole id where the path does not tell either',
    [
      ['put', '/pets/{id}', 'changePet', 'pets'],
      ['patch', '/pets/{id}', 'change-pets', 'pets'],
    ],
    ['pets.changePet', 'pets.changePets'],
  ],
  [
    'a namespace for a version that only some have',
    [
      ['get', '/api/v1/pets', 'listPetsV1', 'pets v1'],
      ['get', '/api/zoo/pets', 'listPets', 'pets'],
      ['get', '/api/v2/pets', 'listPetsV2', 'Pets (V2)'],
    ],
    ['v1.pets.list', 'pets.list', 'v2.pets.list'],
  ],
  ['no namespace for a version that all have', [['get', '/v1/pets', 'listPets', 'pets']], ['pets.list']],
  [
    'no member that means something to the language or the client',
    [
      ['get', '/then', 'then', 'x'],
      ['get', '/raw', 'a', 'raw'],
      ['get', '/c', 'constructor', 'x'],
    ],
    ['x.then2', 'raw2.a', 'x.constructor2'],
  ],
])('names come from %s', (_, calls, expected) => {
  expect([...planned(calls)].sort()).toEqual([...expected].sort());
});
