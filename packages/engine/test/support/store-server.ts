import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Answered, type Asked, type Served, serve } from './serve.ts';
import { inputSchema, patchSchema, type Schema, type StoreShape } from './store-spec.ts';

export type Item = { [field: string]: unknown };

/** What an operation is about to answer; a fault returns something else. */
export type Tamper = (
  operation: string,
  answered: Answered,
  store: Map<string, Item>,
  asked: Asked,
) => Answered;

export interface Store extends Served {
  readonly items: Map<string, Item>;
}

/**
 * A server that keeps to {@link storeSpec} of the same shape to the letter. `tamper` changes single answers, `refuse`
 * answers before anything is done.
 */
export async function startStore(
  shape: StoreShape,
  tamper: Tamper = (_, answered) => answered,
  seeded: readonly Item[] = [],
  refuse: (asked: Asked) => Answered | undefined = () => undefined,
): Promise<Store> {
  const items = new Map<string, Item>();
  const owners = new Map<string, Item>();
  let last = 0;
  const create = validator(inputSchema(shape));
  const patch = validator(patchSchema(shape));
  const add = (item: Item, owner?: string): Item => {
    last += 1;
    const made = { id: idOf(shape, last), ...item };
    items.set(String(made.id), made);
    if (owner !== undefined) ownersOf.set(made, owner);
    return made;
  };
  const ownersOf = new WeakMap<Item, string>();
  for (const item of seeded) add(item);
  const wrap = (item: Item) => (shape.envelope === 'data' ? { data: item } : item);

  const answer = (asked: Asked): readonly [operation: string, Answered] => {
    const parts = asked.path.split('/').filter(Boolean).map(decodeURIComponent);
    let owner: string | undefined;
    if (shape.nested) {
      if (parts.length <= 2 && parts[0] === 'owners') return onOwners(asked, parts[1]);
      owner = parts[1] ?? '';
      if (!owners.has(owner)) return ['', refusal(/^-?\d+$/.test(owner) ? 404 : 400, 'no such owner')];
      parts.splice(0, 2);
    }
    const [first, id, ...more] = parts;
    if (first !== 'things' || more.length > 0) return ['', refusal(404, 'no such path')];
    if (id === undefined) return onCollection(asked, owner);
    const item = items.get(id);
    if (shape.ids === 'integer' && !/^-?\d+$/.test(id)) return ['', refusal(400, 'bad id')];
    if (!item || (owner !== undefined && ownersOf.get(item) !== owner))
      return ['', refusal(404, 'no such thing')];
    return onItem(asked, item);
  };

  const onCollection = (asked: Asked, owner: string | undefined): readonly [string, Answered] => {
    if (asked.method === 'GET') {
      const mine = [...items.values()].filter((item) => owner === undefined || ownersOf.get(item) === owner);
      return ['listThings', listed(shape, asked, mine)];
    }
    if (asked.method !== 'POST') return ['', refusal(405, 'not here')];
    if (!create(asked.json)) return ['createThing', refusal(400, 'bad body')];
    const made = add(known(shape, asked.json as Item), owner);
    return [
      'createThing',
      shape.created === 'location'
        ? { status: 201, headers: { location: `${asked.path}/${made['id']}` } }
        : { status: 201, body: wrap(made) },
    ];
  };

  const onItem = (asked: Asked, item: Item): readonly [string, Answered] => {
    const method = asked.method.toLowerCase();
    if (method === 'get') return ['getThing', { status: 200, body: wrap(item) }];
    if (method === 'delete') {
      items.delete(String(item['id']));
      return ['deleteThing', { status: 204 }];
    }
    if (method !== 'put' && method !== 'patch') return ['', refusal(405, 'not here')];
    if (!(method === 'put' ? create : patch)(asked.json)) return [`${method}Thing`, refusal(400, 'bad body')];
    if (method === 'put') for (const name of Object.keys(item)) if (name !== 'id') delete item[name];
    Object.assign(item, known(shape, asked.json as Item));
    return [`${method}Thing`, { status: 200, body: wrap(item) }];
  };

  const onOwners = (asked: Asked, id: string | undefined): readonly [string, Answered] => {
    if (id === undefined) {
      if (asked.method === 'GET') return ['listOwners', { status: 200, body: [...owners.values()] }];
      const name = (asked.json as Item | undefined)?.['name'];
      if (typeof name !== 'string' || [...name].length < 1 || [...name].length > 60)
        return ['createOwner', refusal(400, 'name')];
      last += 1;
      const made = { id: last, name };
      owners.set(String(last), made);
      return ['createOwner', { status: 201, body: made }];
    }
    const owner = owners.get(id);
    if (!owner) return ['', refusal(/^-?\d+$/.test(id) ? 404 : 400, 'no such owner')];
    if (asked.method === 'DELETE') {
      owners.delete(id);
      for (const item of [...items.values()]) if (ownersOf.get(item) === id) items.delete(String(item['id']));
      return ['deleteOwner', { status: 204 }];
    }
    return ['getOwner', { status: 200, body: owner }];
  };

  const served = await serve((asked) => {
    const refused = refuse(asked);
    if (refused) return refused;
    const [operation, answered] = answer(asked);
    return operation === '' ? answered : tamper(operation, answered, items, asked);
  });
  return { ...served, items };
}

function refusal(status: number, message: string): Answered {
  return { status, body: { message } };
}

function validator(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020.default({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** Only what the spec knows is kept; the id is the store's own. */
function known(shape: StoreShape, body: Item): Item {
  return Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(shape.fields, name)));
}

function idOf(shape: StoreShape, count: number): string | number {
  if (shape.ids === 'integer') return count;
  if (shape.ids === 'ordinal') return String(count);
  return `${count.toString(16).padStart(8, '0')}-a1b2-4c3d-8e4f-${(count * 7919).toString(16).padStart(12, '0')}`;
}

function listed(shape: StoreShape, asked: Asked, items: readonly Item[]): Answered {
  if (shape.list === 'array') return { status: 200, body: items };
  const number = (name: string, low: number, high: number, fallback: number) => {
    const text = asked.query.get(name);
    if (text === null) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high ? value : undefined;
  };
  const first = shape.list === 'items-page' ? 1 : 0;
  const limit = number('limit', 1, 50, 10);
  const page = number('page', first, Number.MAX_SAFE_INTEGER, first);
  const offset = number('offset', 0, Number.MAX_SAFE_INTEGER, 0);
  if (limit === undefined || page === undefined || offset === undefined) return refusal(400, 'bad query');
  const cursor = Number(asked.query.get('cursor') ?? 0);
  if (!Number.isInteger(cursor)) return refusal(400, 'bad cursor');
  const from = shape.list.startsWith('items-page')
    ? (page - first) * limit
    : shape.list === 'items-offset'
      ? offset
      : cursor;
  const shown = items.slice(from, from + limit);
  const next = from + limit < items.length ? from + limit : undefined;
  const link =
    next === undefined ? undefined : `http://api.example${asked.path}?limit=${limit}&cursor=${next}`;
  switch (shape.list) {
    case 'array-link-header':
      return {
        status: 200,
        body: shown,
        ...(link && { headers: { link: `<${link}>; rel="next", <${link}>; rel="self"` } }),
      };
    case 'items-link':
      return {
        status: 200,
        body: { items: shown, links: link === undefined ? {} : { next: { href: link } } },
      };
    case 'items-cursor':
      return { status: 200, body: { items: shown, ...(next !== undefined && { nextCursor: String(next) }) } };
    default:
      return { status: 200, body: { items: shown } };
  }
}
