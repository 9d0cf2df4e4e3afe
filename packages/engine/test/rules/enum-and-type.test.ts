import { expect, it } from 'vitest';
import { check, told } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { type Item, startStore } from '../support/store-server.ts';
import { plainStore, storeSpec } from '../support/store-spec.ts';

it('null in a typed enum is one finding', async () => {
  const shape = { ...plainStore, required: ['name', 'colour'] };
  const store = await startStore(shape, (op, a) =>
    op === 'getThing' && a.status === 200 ? { ...a, body: { ...(a.body as Item), colour: null } } : a,
  );
  const { result } = await check(await contractOf(storeSpec(shape)), store.url);
  await store.close();
  expect(told(result)).toEqual(['response-schema getThing']);
});
