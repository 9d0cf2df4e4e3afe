import { describe, expect, onTestFinished, test } from 'vitest';
import { checkServer } from './product/check-server.ts';
import { bodies, itemsOf, type Json, to } from './product/rewrites.ts';
import { type Rewrite, rewritingProxy } from './product/rewriting-proxy.ts';
import { nth, startEmulator, type Tenant } from './product/server-process.ts';

/** Ids of everything that the tenant holds. */
async function idsOf({ url, users }: Tenant): Promise<readonly unknown[]> {
  const answer = await fetch(`${url}/api/workflows/automation-connections?listAll=true&limit=200`, {
    headers: { authorization: `Bearer ${nth(users, 0).apiKey}` },
  });
  return itemsOf((await answer.json()) as Json).map(({ id }) => id);
}

const family = ['list*s', 'create*n', 'get*n', 'delete*n'].flatMap((pattern) => ['--include', pattern]);

/** Checks one family through a proxy; what the run made and did not remove, and what its report says of that. */
async function leftBy(rewrite: Rewrite): Promise<{ readonly left: number; readonly told: number }> {
  const emulator = await startEmulator();
  onTestFinished(async () => void (await emulator.stop()));
  const before = await idsOf(emulator.ready);
  const proxy = await rewritingProxy(emulator.ready.url, rewrite);
  onTestFinished(() => proxy.close());
  const { report } = await checkServer({ ...emulator.ready, url: proxy.url }, ...family);
  const left = (await idsOf(emulator.ready)).filter((id) => !before.includes(id));
  return { left: left.length, told: report.leftovers.length };
}

describe('what a run leaves behind', () => {
  test('is nothing, where the target keeps its promises', async () => {
    expect(await leftBy((sent, forward) => forward(sent))).toEqual({ left: 0, told: 0 });
  });

  const deletes = to('workflows', 'DELETE', '/{id}');
  const hostile: Readonly<Record<string, Rewrite>> = {
    'when a delete is answered and not done': (sent, forward) =>
      deletes(sent)
        ? forward({ ...sent, method: 'GET', target: sent.target.split('?')[0] ?? '' }).then((answer) =>
            answer.status === 200 ? { status: 204, headers: {}, body: '' } : answer,
          )
        : forward(sent),
    'when the answer to a create has no id': bodies(
      to('workflows', 'POST', ''),
      ({ id: _, ...rest }) => rest,
    ),
  };

  test.each(Object.entries(hostile))('is told, %s', async (_name, rewrite) => {
    const { left, told } = await leftBy(rewrite);
    expect(left).toBeGreaterThan(0);
    expect(told).toBeGreaterThan(0);
  });
});
