import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../src/index.ts';
import { check, inWords } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { type Item, type Store, startStore, type Tamper } from '../support/store-server.ts';
import { type ListShape, plainStore, type StoreShape, storeSpec } from '../support/store-spec.ts';

/** Changes the item that an answer shows, out of its envelope or in it. */
function shownAs(change: (item: Item) => Item, only?: string): Tamper {
  return (operation, answered) => {
    const body = answered.body as Item | undefined;
    if (answered.status >= 300 || (only !== undefined && operation !== only)) return answered;
    if (body?.['id'] === undefined) return answered;
    return { ...answered, body: change(body) };
  };
}

const due = (change: (text: string) => string) =>
  shownAs((item) => (typeof item['due'] === 'string' ? { ...item, due: change(item['due']) } : item));
const withDue: StoreShape = {
  ...plainStore,
  fields: { ...plainStore.fields, due: { type: 'string', format: 'date-time' } },
  required: ['name', 'due'],
};
const withNull: StoreShape = {
  ...plainStore,
  fields: { ...plainStore.fields, note: { type: ['string', 'null'], maxLength: 20 } },
  updates: ['put', 'patch'],
};
const lists: readonly ListShape[] = [
  'array',
  'items-offset',
  'items-page',
  'items-page-0',
  'items-cursor',
  'items-link',
  'array-link-header',
];

const right: readonly (readonly [name: string, StoreShape, Tamper?])[] = [
  ...lists.map((list) => [`a list as ${list}`, { ...plainStore, list }] as const),
  ['ids as uuids, under OpenAPI 3.0', { ...plainStore, ids: 'uuid', openapi: '3.0.3' }],
  ['ids that count in texts', { ...plainStore, ids: 'ordinal' }],
  ['items in an envelope', { ...plainStore, envelope: 'data' }],
  ['the id in a Location header', { ...plainStore, created: 'location' }],
  ['items below a parent', { ...plainStore, nested: true }],
  ['a PUT that replaces the whole', { ...plainStore, updates: ['put'] }],
  [
    'defaults in what was left out',
    { ...plainStore, updates: ['put'] },
    shownAs((item) => ({ size: 5, ...item })),
  ],
  ['times in seconds', withDue, due((text) => `${new Date(text).toISOString().slice(0, 19)}Z`)],
  [
    'times in microseconds with an offset',
    withDue,
    due((text) => new Date(text).toISOString().replace('Z', '000+00:00')),
  ],
  ['null for what was left out', withNull, shownAs((item) => ({ note: null, ...item }))],
  ['nothing for null', withNull, shownAs(({ note, ...item }) => (note === null ? item : { ...item, note }))],
  ['no delete', { ...plainStore, without: ['delete'] }],
  ['no list', { ...plainStore, without: ['list'] }],
  ['no read', { ...plainStore, without: ['read'] }],
];

describe('a store that keeps to its spec in its own manner', () => {
  it.each(right.map(([name, shape, tamper]) => ({ name, shape, tamper })))(
    'is not accused of anything: $name',
    async ({ shape, tamper }) => {
      const { result, store } = await checkStore(shape, tamper, 3);
      expect(result.findings, inWords(result)).toEqual([]);
      expect(result.flaky).toEqual([]);
      expect(result.verdict).toBe('conforms');
      const seeded = [...store.items.values()].filter((item) => String(item['name']).startsWith('seeded'));
      expect(seeded).toHaveLength(3);
      if (!shape.without?.includes('delete')) expect(store.items.size).toBe(3);
      else expect(result.leftovers).toHaveLength(store.items.size - 3);
    },
  );
});

const faulty: readonly (readonly [name: string, StoreShape, Tamper, rule: string, operation: string])[] = [
  [
    'a create that keeps another value',
    { ...plainStore, required: ['name', 'colour'] },
    keepsAnotherColour,
    'created-is-readable',
    'createThing',
  ],
  [
    'a create that cuts a text, in an envelope',
    { ...plainStore, envelope: 'data', required: ['name', 'colour'] },
    (operation, answered, items) => {
      const item = [...items.values()].at(-1);
      if (operation === 'createThing' && item && answered.status === 201)
        item['name'] = String(item['name']).slice(0, 5);
      return answered;
    },
    'created-is-readable',
    'createThing',
  ],
  [
    'a PUT that is not stored',
    { ...plainStore, updates: ['put'] },
    (operation, answered, items, asked) => {
      if (operation !== 'putThing' || answered.status !== 200) return answered;
      const body = answered.body as Item;
      const kept = items.get(String(body['id']));
      const shown = { ...body };
      if (kept) kept['name'] = 'pl-old';
      return { ...answered, body: { ...shown, ...(asked.json as Item) } };
    },
    'update-is-visible',
    'putThing',
  ],
  [
    'a PATCH that clears what it does not name',
    { ...plainStore, required: ['name', 'colour'] },
    (operation, answered, items, asked) => {
      const item = items.get(String((answered.body as Item | undefined)?.['id']));
      if (operation === 'patchThing' && item && !('colour' in (asked.json as Item))) item['colour'] = 'green';
      return answered;
    },
    'update-leaves-rest-alone',
    'patchThing',
  ],
  [
    'a delete that keeps, where nothing is listed',
    { ...plainStore, without: ['list'] },
    (operation, answered, items, asked) => {
      if (operation === 'deleteThing') {
        const id = asked.path.split('/').at(-1) ?? '';
        items.set(id, { id: Number(id), name: 'back' });
      }
      return answered;
    },
    'deleted-is-gone',
    'deleteThing',
  ],
  ...lists.map(
    (list) =>
      [
        `an unlisted item as ${list}`,
        { ...plainStore, list },
        hidesOwn,
        'created-is-listed',
        'createThing',
      ] as const,
  ),
];

describe('a store with one broken promise', () => {
  it.each(faulty)('is told by its rule: %s', async (_name, shape, tamper, rule, operation) => {
    const { result } = await checkStore(shape, tamper, 3);
    const grave = result.findings.filter((finding) => finding.severity !== 'info');
    expect(
      grave.map((finding) => `${finding.rule} ${finding.operation}`),
      inWords(result),
    ).toEqual([`${rule} ${operation}`]);
    expect(grave[0]?.steps?.length ?? 0, 'the sequence that shows it').toBeGreaterThan(1);
    expect(grave[0]?.reproducibility.hits).toBeGreaterThanOrEqual(2);
    expect(result.verdict).toBe('drift');
  });
});

/** The create shows the colour that was sent, and keeps another. */
function keepsAnotherColour(...[operation, answered, items]: Parameters<Tamper>): ReturnType<Tamper> {
  if (operation !== 'createThing' || answered.status >= 300) return answered;
  const body = structuredClone(answered.body) as Item;
  const kept = items.get(String(body['id']));
  if (kept) kept['colour'] = 'blue';
  return { ...answered, body };
}

/** Lists leave out what the run made. */
function hidesOwn(...[operation, answered]: Parameters<Tamper>): ReturnType<Tamper> {
  if (operation !== 'listThings' || answered.status !== 200) return answered;
  const without = (items: readonly Item[]) =>
    items.filter((item) => String(item['name']).startsWith('seeded'));
  const body = answered.body as Item | readonly Item[];
  return {
    ...answered,
    body: Array.isArray(body)
      ? without(body)
      : { ...body, items: without((body as { readonly items: readonly Item[] }).items) },
  };
}

async function checkStore(
  shape: StoreShape,
  tamper: Tamper | undefined,
  seeded: number,
  options: Partial<RunOptions> = {},
): Promise<Awaited<ReturnType<typeof check>> & { readonly store: Store }> {
  const items = Array.from({ length: seeded }, (_, index) => ({
    name: `seeded ${index}`,
    colour: 'red',
    due: '2026-01-02T03:04:05Z',
  }));
  const known = items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => name in shape.fields)),
  );
  const store = await startStore(shape, tamper, known);
  try {
    return { ...(await check(await contractOf(storeSpec(shape)), store.url, options)), store };
  } finally {
    await store.close();
  }
}
