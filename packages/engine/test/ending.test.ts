import { afterEach, describe, expect, it } from 'vitest';
import { createUndiciTransport, type RunOptions, type RunResult, run } from '../src/index.ts';
import { check, inWords, optionsFor } from './support/check.ts';
import { contractOf } from './support/contract-of.ts';
import { type Store, startStore, type Tamper } from './support/store-server.ts';
import { plainStore, storeSpec } from './support/store-spec.ts';

let store: Store;
afterEach(() => store.close());

async function checkPlain(options: Partial<RunOptions>, tamper?: Tamper): Promise<RunResult> {
  store = await startStore(plainStore, tamper, [{ name: 'seeded' }]);
  return (await check(await contractOf(storeSpec(plainStore)), store.url, options)).result;
}

/** Only what was there before is left, or the result says what else is. */
function expectNothingHidden(result: RunResult): void {
  expect(store.items.get('1')).toEqual({ id: 1, name: 'seeded' });
  const left = [...store.items.keys()].filter((id) => id !== '1').sort();
  expect(result.leftovers.map((each) => each.id).sort()).toEqual(left);
}

/** At least two milliseconds for each answer, so that a run cannot be done before its time is up. */
function slowly(...[, answered]: Parameters<Tamper>): ReturnType<Tamper> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  return answered;
}

describe('a run that is interrupted', () => {
  it.each([1, 3, 12, 40, 90])('at request %i removes what it made and says why it ended', async (after) => {
    const controller = new AbortController();
    let requests = 0;
    const result = await checkPlain({ signal: controller.signal }, (_, answered) => {
      requests += 1;
      if (requests === after) controller.abort();
      return answered;
    });
    expect(result.verdict, inWords(result)).toBe('inconclusive');
    expect(result.inconclusive.map((each) => each.reason)).toEqual(['interrupted']);
    expect(result.leftovers).toEqual([]);
    expect([...store.items.keys()]).toEqual(['1']);
    // Besides the cleanup, and the look through the list for what it left, nothing more is sent.
    const later = store.log.slice(after + 1).filter((line) => !/^(DELETE|GET \/things\?)/.test(line));
    expect(later).toEqual([]);
  });

  it('before its first request sends nothing', async () => {
    const result = await checkPlain({ signal: AbortSignal.abort() });
    expect(result.inconclusive.map((each) => each.reason)).toEqual(['interrupted']);
    expect(store.log).toEqual([]);
  });

  it.each([2, 30, 120])('by leaving the events after %i still removes what it made', async (events) => {
    store = await startStore(plainStore, undefined, [{ name: 'seeded' }]);
    const contract = await contractOf(storeSpec(plainStore));
    const transport = createUndiciTransport();
    let seen = 0;
    for await (const _ of run({ ...optionsFor(contract, store.url), transport })) {
      seen += 1;
      if (seen === events) break;
    }
    await transport.close();
    const sent = store.log.length;
    expect([...store.items.keys()]).toEqual(['1']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.log).toHaveLength(sent);
  });
});

describe('a cap', () => {
  it.each([1, 4, 9, 17, 26, 33, 41])(
    'of %i writes is never exceeded, and nothing is left',
    async (maxWrites) => {
      const result = await checkPlain({ maxWrites, profile: 'polite' });
      const writes = store.log.filter((line) => !line.startsWith('GET '));
      expect(writes.length).toBeLessThanOrEqual(maxWrites);
      expect(result.writes).toBe(writes.length);
      expect(result.verdict, inWords(result)).toBe('inconclusive');
      expect(result.inconclusive.map((each) => each.reason)).toEqual(['budget-spent']);
      expect(result.inconclusive[0]?.unlock).toContain('--max-writes');
      expectNothingHidden(result);
    },
  );

  it.each([1, 5, 12, 20, 37, 64, 80, 100])(
    'of %i requests is never exceeded, and hides nothing',
    async (maxRequests) => {
      const result = await checkPlain({ maxRequests, profile: 'polite' });
      expect(store.log.length).toBeLessThanOrEqual(maxRequests);
      expect(result.requests).toBe(store.log.length);
      expect(result.inconclusive.map((each) => each.reason)).toEqual(['budget-spent']);
      expectNothingHidden(result);
    },
  );
});

describe('the time for a run', () => {
  it('ends it, removes what it made, and marks the result as not reproducible', async () => {
    const result = await checkPlain({ maxDurationMs: 60 }, slowly);
    expect(result.reproducible).toBe(false);
    expect(result.verdict, inWords(result)).toBe('inconclusive');
    expect(result.inconclusive.map((each) => each.reason)).toEqual(['time-spent']);
    expectNothingHidden(result);
    expect(result.leftovers).toEqual([]);
  });
});

describe('a target that asks to wait', () => {
  it('is asked again, and is no finding for it', async () => {
    let count = 0;
    // Before anything is done: a target that refuses does not also act.
    store = await startStore(plainStore, undefined, [], () => {
      count += 1;
      return count % 4 === 0 ? { status: 503, headers: { 'retry-after': '0' } } : undefined;
    });
    const { result, events } = await check(await contractOf(storeSpec(plainStore)), store.url);
    expect(result.findings, inWords(result)).toEqual([]);
    expect(result.flaky).toEqual([]);
    expect(result.verdict).toBe('conforms');
    expect(events.some((event) => event.type === 'notice' && event.message.includes('wait'))).toBe(true);
    expect(store.items.size).toBe(0);
  });

  it('for ever with 429 is inconclusive, never accused', async () => {
    store = await startStore(plainStore, undefined, [], () => ({
      status: 429,
      headers: { 'retry-after': '0' },
    }));
    const { result } = await check(await contractOf(storeSpec(plainStore)), store.url);
    expect(result.findings).toEqual([]);
    expect(result.verdict).toBe('inconclusive');
    expect(result.coverage.operations.covered).toBe(0);
  });

  it('with 503 for ever and no Retry-After fails', async () => {
    store = await startStore(plainStore, undefined, [], () => ({ status: 503 }));
    const { result } = await check(await contractOf(storeSpec(plainStore)), store.url);
    expect(new Set(result.findings.map((finding) => finding.rule))).toEqual(new Set(['server-error']));
    expect(result.verdict).toBe('drift');
  });
});
