import { isObject, type JsonValue } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { valueAt } from '../model/schema-view.ts';
import { unwrap } from '../model/unwrap.ts';

const keptPerName = 20;
const nodesRead = 20_000;

/** Values that only the target knows: given by the user, or seen in its answers, in the order in which they came. */
export class ValueBank {
  readonly #given: Readonly<Record<string, JsonValue>>;
  readonly #learnable: ReadonlySet<string>;
  readonly #learned = new Map<string, JsonValue[]>();
  readonly #foreign = new Set<string>();
  readonly #ids = new Map<string, JsonValue[]>();

  constructor(given: Readonly<Record<string, JsonValue>>, learnable: ReadonlySet<string>) {
    this.#given = given;
    this.#learnable = learnable;
  }

  given(names: readonly string[]): JsonValue | undefined {
    for (const name of names) if (Object.hasOwn(this.#given, name)) return this.#given[name];
    return undefined;
  }

  learned(names: readonly string[]): JsonValue | undefined {
    for (const name of names) {
      const value = this.#learned.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** How many distinct values are known under the first of the names that has any. */
  candidates(names: readonly string[]): number {
    for (const name of names) {
      const count = this.#learned.get(name)?.length ?? 0;
      if (count > 0) return count;
    }
    return 0;
  }

  /** The target refused the first value: offer the next one from now on. */
  rotate(names: readonly string[]): void {
    for (const name of names) {
      const values = this.#learned.get(name);
      if (!values || values.length === 0) continue;
      const [first, ...rest] = values;
      if (first !== undefined) this.#learned.set(name, [...rest, first]);
      return;
    }
  }

  /** Remembers the value of every field of a response that a request could need. */
  learn(body: JsonValue): void {
    const queue: JsonValue[] = [body];
    for (let read = 0; queue.length > 0 && read < nodesRead; read += 1) {
      const node = queue.shift();
      if (Array.isArray(node)) queue.push(...(node as readonly JsonValue[]).slice(0, 200));
      else if (isObject(node)) {
        for (const [name, value] of Object.entries(node)) {
          if (typeof value === 'object' && value !== null) queue.push(value);
          else if (this.#learnable.has(name)) this.#keep(this.#learned, name, value);
        }
      }
    }
  }

  /** Ids of items that the target lists and this run did not make. */
  learnIds(resource: Resource, items: readonly JsonValue[]): void {
    for (const item of items) {
      const id = idIn(resource, item);
      if (id !== undefined) this.#keep(this.#ids, resource.itemPath, id);
    }
  }

  /** Somebody else's item was seen under this id. */
  isForeign(resource: Pick<Resource, 'itemPath'>, id: JsonValue): boolean {
    return this.#foreign.has(`${resource.itemPath} ${id}`);
  }

  noteForeign(resource: Pick<Resource, 'itemPath'>, id: JsonValue): void {
    this.#foreign.add(`${resource.itemPath} ${id}`);
  }

  knownId(resource: Pick<Resource, 'itemPath'>): JsonValue | undefined {
    return this.#ids.get(resource.itemPath)?.[0];
  }

  forgetId(resource: Pick<Resource, 'itemPath'>, id: JsonValue): void {
    const ids = this.#ids.get(resource.itemPath);
    if (ids)
      this.#ids.set(
        resource.itemPath,
        ids.filter((each) => each !== id),
      );
  }

  #keep(store: Map<string, JsonValue[]>, name: string, value: JsonValue): void {
    if (value === null || value === '' || typeof value === 'boolean') return;
    const values = store.get(name) ?? [];
    if (values.length >= keptPerName || values.includes(value)) return;
    values.push(value);
    store.set(name, values);
  }
}

/** The id of an item by the names that APIs give it, the path parameter's own name first. */
export function idIn(
  resource: Pick<Resource, 'idParameter' | 'createdIdPointer'>,
  body: JsonValue | undefined,
): JsonValue | undefined {
  if (resource.createdIdPointer !== undefined) {
    const linked = scalar(valueAt(body, resource.createdIdPointer));
    if (linked !== undefined) return linked;
  }
  const plain = (name: string) => name.toLowerCase().replaceAll(/[_-]/g, '');
  const inner = unwrap(body);
  const data = isObject(body) ? body['data'] : undefined;
  const bodies = [body, ...(inner === body ? [] : [inner]), ...(isObject(data) ? [data] : [])];
  for (const object of bodies) {
    if (!isObject(object)) continue;
    const wanted = plain(resource.idParameter);
    const own = Object.keys(object).find((name) => plain(name) === wanted);
    // A parameter {petId} usually names the field `id`; {username} or {slug} names its own field.
    const names = [own, 'id', '_id', 'uuid', 'guid', 'key'].filter(
      (name): name is string => name !== undefined,
    );
    for (const name of names) {
      const value = Object.hasOwn(object, name) ? scalar(object[name]) : undefined;
      if (value !== undefined) return value;
    }
    const suffix = Object.keys(object).find(
      (name) => wanted.length > 2 && wanted.endsWith(plain(name)) && plain(name).length > 2,
    );
    const value = suffix === undefined ? undefined : scalar(object[suffix]);
    if (value !== undefined) return value;
  }
  return undefined;
}

function scalar(value: JsonValue | undefined): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
