import { describe, expect, test } from 'vitest';
import { roots, tenant, walk } from './tenant-client.ts';

const root = roots.v1;

const isPlain = (value: unknown): value is object =>
  Object.prototype.toString.call(value) === '[object Object]';

describe('a create is refused, and leaves nothing behind, with', () => {
  test.each<[string, unknown]>([
    ['no connector', '{"name":"x"}'],
    ['an unknown connector', { connectorId: '00000000-0000-0000-0000-000000000000' }],
    ['a connector that is null', { connectorId: null }],
    ['a connector that is a number', { connectorId: 7 }],
    ['a name that is null', { name: null }],
    ['a name that is a number', { name: 1 }],
    ['a name that is an object', { name: {} }],
    [
      'half a surrogate pair in the name',
      '{"connectorId":"3004e850-1985-11ee-b6df-8d800b305320","name":"\\ud83d"}',
    ],
    ['an unknown space', { spaceId: '000000000000000000000000' }],
    ['a space that is null', { spaceId: null }],
    ['params that are an object', { params: {} }],
    ['params that are null', { params: null }],
    ['a param that is a string', { params: ['username'] }],
    ['a param without a name', { params: [{ value: 'x' }] }],
    ['a param of another connector', { params: [{ name: 'apiToken', value: 'x' }] }],
    ['a param whose value is a number', { params: [{ name: 'username', value: 1 }] }],
    ['a region that is no option', { params: [{ name: 'region', value: 'moon' }] }],
    ['an array for a body', []],
    ['null for a body', 'null'],
    ['a string for a body', '"x"'],
    ['an empty body', ''],
    ['half a body', '{"connectorId":'],
    ['two bodies', '{}{}'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s', async (_, spoiled) => {
    const of = await tenant();
    const before = await walk(of, root);
    const connectorId = of.ready.connectors[0]?.id ?? '';
    const body = isPlain(spoiled) ? { connectorId, ...spoiled } : spoiled;
    expect((await of.send('POST', root, { body })).status).toBe(400);
    expect(await walk(of, root)).toEqual(before);
  });
});

describe('an update is refused, and changes nothing, with', () => {
  test.each<[string, unknown]>([
    ['a name that is a boolean', { name: true }],
    ['a good name beside bad params', { name: 'good', params: 'bad' }],
    ['a param by an unknown id', { params: [{ id: 'none', value: 'x' }] }],
    ['a param by its name', { params: [{ name: 'username', value: 'x' }] }],
    [
      'a good param before a bad one',
      { params: [{ id: '39a90780-8874-11ee-b16c-89512345678', value: 'x' }, { id: 1 }] },
    ],
    ['an array', [{ name: 'x' }]],
  ])('%s', async (_, body) => {
    const of = await tenant();
    const created = await of.create();
    expect((await of.send('PUT', `${root}/${created.body.id}`, { body })).status).toBe(400);
    expect((await of.send('GET', `${root}/${created.body.id}`)).body).toEqual(created.body);
  });
});

test.each([
  ['limit=0'],
  ['limit=201'],
  ['limit=-1'],
  ['limit=1.5'],
  ['limit=1e1'],
  ['limit=abc'],
  ['limit='],
  ['limit=99999999999999999999'],
  ['limit=1&limit=2'],
  ['sort=title'],
  ['sort=--name'],
  ['sort=Name'],
  ['sort='],
  ['sort=name,id'],
  ['listAll=yes'],
  ['listAll=1'],
  ['listAll=True'],
  ['listAll='],
  ['filter=name'],
  ['%zz=1'],
  ['name=%ff'],
])('a list with %s is refused', async (query) => {
  const of = await tenant();
  expect((await of.send('GET', `${root}?${query}`)).status).toBe(400);
});

test.each([
  ['limit=1'],
  ['limit=200'],
  ['limit=007'],
  ['listAll=false'],
  ['listAll=true'],
  ['other=1'],
  ['&&'],
  ['='],
])('a list with %s is accepted', async (query) => {
  const of = await tenant();
  expect((await of.send('GET', `${root}?${query}`)).status).toBe(200);
});

test('unknown properties are ignored, and none of them is taken over', async () => {
  const of = await tenant();
  const created = await of.create({
    id: 'mine',
    ownerId: of.ready.users[2]?.id,
    isConnected: true,
    createdAt: '1999-01-01T00:00:00.000000Z',
    __proto__: { name: 'polluted' },
    extra: 1,
  });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    ownerId: of.ready.users[0]?.id,
    isConnected: false,
    name: 'Ledgerline',
  });
  expect(created.body.id).not.toBe('mine');
  expect(created.body.createdAt).not.toContain('1999');
});
