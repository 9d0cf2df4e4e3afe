import { expect, test } from 'vitest';
import { roots, tenant } from './tenant-client.ts';

test('the five-minute budget of a tier is per user, and ends in the documented 429', async () => {
  let now = Date.parse('2030-01-01T00:00:00.000Z');
  const of = await tenant({ limits: 'documented', now: () => new Date(now) });
  const { body } = await of.create();
  const check = (as: number) => of.send('POST', `${roots.v1}/${body.id}/actions/check`, { as });
  const second = await check(0);
  expect(second.headers.get('ratelimit-limit')).toBe('500');
  expect(second.headers.get('ratelimit-remaining')).toBe('498');
  expect(second.headers.get('ratelimit-reset')).toBe(String(now / 1000 + 300));
  for (let n = 2; n < 500; n++) await check(0);
  now += 287_000;
  const refused = await check(0);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('13');
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  expect(refused.body).toEqual({
    errors: [
      {
        code: 'HTTP-429',
        title: 'API rate limit reached.',
        detail: 'You need to wait 13 seconds until limit is lifted.',
      },
    ],
  });
  expect((await of.send('GET', `${roots.v1}/${body.id}`)).status).toBe(200);
  expect((await check(1)).status).toBe(200);
  now += 13_000;
  expect((await check(0)).status).toBe(200);
});

test('the tenant has half of what its users have together', async () => {
  const of = await tenant({ limits: 'documented', now: () => new Date('2030-01-01') });
  const statuses = new Map<number, number>();
  for (let n = 0; n < 1100; n++) {
    const { status } = await of.send('POST', `${roots.v1}/absent/actions/check`, { as: n % 4 });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [404, 1000],
    [429, 100],
  ]);
});

test('without limits there are none, and no header speaks of them', async () => {
  const of = await tenant();
  const answer = await of.send('GET', roots.v1);
  expect([...answer.headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([]);
});
