import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { propertyOptions } from '../support/property-options.ts';
import { randomStore } from '../support/random-store.ts';
import { startStore } from '../support/store-server.ts';
import { plainStore, type StoreShape, storeSpec } from '../support/store-spec.ts';

/** What was asked of a fresh store, in order; the prefix of the run, which is never of the seed, is struck out. */
async function requestsOf(shape: StoreShape, seed: number): Promise<readonly string[]> {
  const store = await startStore(shape);
  try {
    await check(await contractOf(storeSpec(shape)), store.url, { seed, randomRuns: 4 });
    return store.log.map((line) => line.replaceAll(/pl-[0-9a-f]{8}-/g, 'PREFIX-'));
  } finally {
    await store.close();
  }
}

it('sends the same requests in the same order for the same seed', async () => {
  await fc.assert(
    fc.asyncProperty(randomStore, fc.nat(), async (shape, seed) => {
      const first = await requestsOf(shape, seed);
      expect(await requestsOf(shape, seed)).toEqual(first);
    }),
    propertyOptions(2),
  );
}, 120_000);

it('sends the same examples and bounds, but other random requests, for another seed', async () => {
  const [one, two] = [await requestsOf(plainStore, 1), await requestsOf(plainStore, 2)];
  expect(one).not.toEqual(two);
  let alike = 0;
  while (alike < one.length && one[alike] === two[alike]) alike += 1;
  // Of these two hundred requests the examples and bounds come first.
  expect(alike).toBeGreaterThan(40);
  expect(alike).toBeLessThan(one.length);
});
