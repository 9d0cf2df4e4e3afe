import { afterEach, describe, expect, it } from 'vitest';
import { idIn } from '../src/execute/value-bank.ts';
import { unwrap } from '../src/model/unwrap.ts';
import { check, inWords } from './support/check.ts';
import { contractOf } from './support/contract-of.ts';
import { startStore } from './support/store-server.ts';
import { plainStore, storeSpec } from './support/store-spec.ts';

const seeded = { name: 'mine' };
let store: Awaited<ReturnType<typeof startStore>> | undefined;
afterEach(() => store?.close());

/** The requests that could have changed the seeded item. */
function writesToSeeded(): readonly string[] {
  return store?.log.filter((line) => /^(PUT|PATCH|DELETE) \/things\/1(\W|$)/.test(line)) ?? [];
}

describe.each(['polite', 'full'] as const)('under %s, an item that the run did not make', (profile) => {
  it('is never written to though the user names its id', async () => {
    store = await startStore(plainStore, undefined, [seeded]);
    const values = { thingId: 1 };
    const { result } = await check(await contractOf(storeSpec(plainStore)), store.url, { profile, values });
    expect(result.findings, inWords(result)).toEqual([]);
    expect(writesToSeeded()).toEqual([]);
    expect([...store.items.keys()]).toEqual(['1']);
  });

  it('is never written to though a create answers with its id', async () => {
    store = await startStore(
      plainStore,
      (_, answered) =>
        answered.status === 201 ? { ...answered, body: { ...(answered.body as object), id: 1 } } : answered,
      [seeded],
    );
    const { result } = await check(await contractOf(storeSpec(plainStore)), store.url, { profile });
    expect(writesToSeeded(), inWords(result)).toEqual([]);
    expect(store.items.get('1')).toMatchObject(seeded);
  });
});

describe('the id of an item', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['bare', { id: 7, name: 'a' }, 7],
    ['in an envelope', { data: { id: 7 } }, 7],
    ['alone in an object of its own name', { thing: { id: 7, owner: { id: 8 } } }, 7],
    ['under the name of the path parameter', { thingId: 'x', name: 'a' }, 'x'],
    ['beside others is not taken from a part', { owner: { id: 8 }, name: 'a' }, undefined],
  ];
  it.each(cases)('%s is found', (_name, body, id) => {
    expect(idIn({ idParameter: 'thingId' }, body as never)).toBe(id);
  });

  it('is looked for where the item is', () => {
    expect(unwrap({ thing: { id: 7 } })).toEqual({ id: 7 });
    expect(unwrap({ id: 7, thing: {} })).toEqual({ id: 7, thing: {} });
    expect(unwrap([1])).toEqual([1]);
  });
});
