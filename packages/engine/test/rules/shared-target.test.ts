import { expect, it } from 'vitest';
import { check, inWords, told } from '../support/check.ts';
import { contractOf, json, specOf } from '../support/contract-of.ts';
import { type Answered, type Asked, serve } from '../support/serve.ts';
import { type Item, startStore } from '../support/store-server.ts';
import { plainStore, storeSpec } from '../support/store-spec.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests take apart specs that they know.
type Loose = any;

const seeds = (n: number): Item[] => Array.from({ length: n }, (_, i) => ({ name: `seed ${i}` }));

it.each(['polite', 'full'] as const)(
  '%s: a create without an id in its answer never leads to writes on items of others',
  async (profile) => {
    const shape = { ...plainStore, created: 'location' as const };
    const spec = structuredClone(storeSpec(shape)) as Loose;
    delete spec.paths['/things'].post.responses[201].headers;
    spec.paths['/things/{thingId}'].parameters[0].example = 1;
    const store = await startStore(shape, (_, a) => (a.status === 201 ? { status: 201 } : a), [
      { name: 'mine' },
    ]);
    const { result } = await check(await contractOf(spec), store.url, { profile });
    await store.close();
    // What it made without being told its id is found by its name; what has no name of its own is told.
    expect(store.items.get('1')).toEqual({ id: 1, name: 'mine' });
    const left = [...store.items.keys()].filter((id) => id !== '1');
    expect(result.leftovers).toHaveLength(left.length);
    if (profile === 'polite') expect(left).toEqual([]);
    expect(told(result), inWords(result)).toEqual([]);
  },
);

it('two kinds of items whose ids are both called {id} are both removed', async () => {
  const schema = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', minLength: 1, maxLength: 60 },
    },
  };
  const stores = { cats: new Map<string, Item>(), dogs: new Map<string, Item>() };
  const count = { cats: 0, dogs: 0 };
  const paths: Record<string, unknown> = {};
  const problem = json({ type: 'object' });
  for (const kind of ['cats', 'dogs']) {
    paths[`/${kind}`] = {
      get: { operationId: `list${kind}`, responses: { 200: json({ type: 'array', items: schema }) } },
      post: {
        operationId: `create${kind}`,
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 201: json(schema), 400: problem },
      },
    };
    paths[`/${kind}/{id}`] = {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: `get${kind}`, responses: { 200: json(schema), 400: problem, 404: problem } },
      delete: {
        operationId: `delete${kind}`,
        responses: { 204: { description: 'd' }, 400: problem, 404: problem },
      },
    };
  }
  const served = await serve((asked: Asked): Answered => {
    const [kind, id] = asked.path.split('/').filter(Boolean) as ['cats' | 'dogs', string | undefined];
    const items = stores[kind];
    if (!items) return { status: 404, body: {} };
    if (id === undefined) {
      if (asked.method === 'GET') return { status: 200, body: [...items.values()] };
      const name = (asked.json as Item | undefined)?.['name'];
      if (typeof name !== 'string' || [...name].length < 1 || [...name].length > 60)
        return { status: 400, body: {} };
      count[kind] += 1;
      const item = { id: count[kind], name };
      items.set(String(item.id), item);
      return { status: 201, body: item };
    }
    const item = items.get(id);
    if (!item) return { status: /^-?\d+$/.test(id) ? 404 : 400, body: {} };
    if (asked.method !== 'DELETE') return { status: 200, body: item };
    items.delete(id);
    return { status: 204 };
  });
  const { result } = await check(await contractOf(specOf('3.1.0', paths)), served.url);
  await served.close();
  expect(told(result)).toEqual([]);
  expect([stores.cats.size, stores.dogs.size, result.leftovers.length]).toEqual([0, 0, 0]);
});

it('writers that add at the head of a list while it is walked are not repeats', async () => {
  let added = 0;
  const others: Item[] = [];
  const store = await startStore(
    plainStore,
    (operation, answered, items, asked) => {
      if (operation !== 'listThings' || answered.status !== 200) return answered;
      added += 1;
      others.unshift({ id: 900_000 + added, name: 'other' });
      const limit = Number(asked.query.get('limit') ?? 10);
      const offset = Number(asked.query.get('offset') ?? 0);
      return { status: 200, body: { items: [...others, ...items.values()].slice(offset, offset + limit) } };
    },
    seeds(7),
  );
  const { result } = await check(await contractOf(storeSpec(plainStore)), store.url);
  await store.close();
  expect(told(result), inWords(result)).toEqual([]);
});

it('writers that remove at the head of a list while it is walked make nothing missing', async () => {
  let gone = 0;
  const store = await startStore(
    plainStore,
    (operation, answered, items, asked) => {
      if (operation !== 'listThings' || answered.status !== 200) return answered;
      const limit = Number(asked.query.get('limit') ?? 10);
      const offset = Number(asked.query.get('offset') ?? 0);
      if (limit === 2 && offset > 0) gone += 1;
      const others = Array.from({ length: 60 }, (_, index) => ({ id: 900_000 + index, name: 'x' }))
        .slice(gone % 60)
        .slice(0, 20);
      return { status: 200, body: { items: [...others, ...items.values()].slice(offset, offset + limit) } };
    },
    seeds(7),
  );
  const { result } = await check(await contractOf(storeSpec(plainStore)), store.url);
  await store.close();
  expect(told(result), inWords(result)).toEqual([]);
});

const linked = specOf('3.1.0', {
  '/things': {
    get: {
      operationId: 'listThings',
      responses: {
        200: json({
          type: 'object',
          properties: {
            items: { type: 'array', items: { type: 'object', properties: { id: { type: 'integer' } } } },
            next: { type: 'string' },
          },
        }),
      },
    },
  },
  '/things/{id}': {
    get: {
      operationId: 'getThing',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      responses: { 200: json({ type: 'object' }), 404: { description: 'd' } },
    },
  },
});
it.each(['/things/pages/2', '/things/pages/2?limit=2'])(
  'a next page at another path (%s) is no loop',
  async (next) => {
    const served = await serve((a) => {
      if (a.path === '/things') return { status: 200, body: { items: [{ id: 1 }], next } };
      if (a.path === '/things/pages/2') return { status: 200, body: { items: [{ id: 2 }] } };
      return a.path === '/things/1' ? { status: 200, body: {} } : { status: 404 };
    });
    const { result } = await check(await contractOf(linked), served.url);
    await served.close();
    expect(told(result), inWords(result)).toEqual([]);
  },
);

it('a page parameter that counts from 0 without saying so makes nothing missing', async () => {
  const shape = { ...plainStore, list: 'items-page-0' as const };
  const spec = structuredClone(storeSpec(shape)) as Loose;
  spec.paths['/things'].get.parameters[1].schema = { type: 'integer' };
  const store = await startStore(shape, undefined, seeds(7));
  const { result } = await check(await contractOf(spec), store.url);
  await store.close();
  expect(told(result), inWords(result)).toEqual([]);
});

it('a server that demands unique names is judged all the same', async () => {
  const store = await startStore(plainStore, undefined, [], () => undefined);
  const taken = (name: unknown) => [...store.items.values()].some((item) => item['name'] === name);
  const strict = await serve(async (asked) => {
    if (asked.method === 'POST' && taken((asked.json as Item | undefined)?.['name']))
      return { status: 409, body: { message: 'taken' } };
    const response = await fetch(store.url + asked.path + (asked.query.size ? `?${asked.query}` : ''), {
      method: asked.method,
      ...(asked.text && { body: asked.text }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? 'text/plain' },
      ...(text && { body: text }),
    };
  });
  const spec = structuredClone(storeSpec(plainStore)) as Loose;
  spec.paths['/things'].post.responses[409] = spec.paths['/things'].post.responses[400];
  const { result } = await check(await contractOf(spec), strict.url, { randomRuns: 3 });
  await store.close();
  await strict.close();
  expect(told(result), inWords(result)).toEqual([]);
  expect(result.notJudged).toEqual([]);
});
