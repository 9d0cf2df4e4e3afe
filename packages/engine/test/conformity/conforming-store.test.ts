import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, inWords } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { propertyOptions } from '../support/property-options.ts';
import { randomStore } from '../support/random-store.ts';
import { startStore } from '../support/store-server.ts';
import { storeSpec } from '../support/store-spec.ts';

it('finds nothing in a server that keeps to its spec, and leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(randomStore, fc.integer({ min: 0, max: 0xffffffff }), async (shape, seed) => {
      const store = await startStore(shape);
      try {
        const { result } = await check(await contractOf(storeSpec(shape)), store.url, {
          seed,
          randomRuns: 3,
        });
        const { findings, flaky, leftovers } = result;
        expect({ findings: findings.length, flaky: flaky.length }, inWords(result)).toEqual({
          findings: 0,
          flaky: 0,
        });
        expect(result.verdict, inWords(result)).toBe('conforms');
        expect([...store.items], 'left behind').toEqual([]);
        expect(leftovers).toEqual([]);
      } finally {
        await store.close();
      }
    }),
    propertyOptions(6),
  );
}, 120_000);
