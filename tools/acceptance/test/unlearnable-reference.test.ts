import { join } from 'node:path';
import type { Report } from '@plumbline/report';
import { expect, onTestFinished, test } from 'vitest';
import { type EmptyShop, knownShelf, openEmptyShop } from './product/empty-shop.ts';
import { plumbline, root } from './product/plumbline.ts';

const shopSpec = join(root, 'tools/acceptance/test/fixtures/shop.yaml');

async function emptyShop(): Promise<EmptyShop> {
  const shop = await openEmptyShop();
  onTestFinished(() => shop.close());
  return shop;
}

const flags = (shop: EmptyShop): readonly string[] => [
  'check',
  shopSpec,
  '--target',
  shop.url,
  '--profile',
  'full',
];

test('a reference that nothing teaches is inconclusive, and the message prints the flag to add', async () => {
  const shop = await emptyShop();
  const { code, stdout } = await plumbline([...flags(shop), '--json']);
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({ verdict: 'inconclusive', exitCode: 3, findings: [] });
  const creating = report.inconclusive.find(({ operation }) => operation === 'createItem');
  expect(creating?.unlock).toBe('--value shelfId=…');
  expect(code).toBe(3);
  const told = await plumbline(flags(shop));
  expect(told.stdout).toContain('--value shelfId=…');
  expect(told.stdout).not.toMatch(/conforms/i);
});

test('with that flag the same server conforms, and nothing is left on its shelves', async () => {
  const shop = await emptyShop();
  const { code, stdout } = await plumbline([...flags(shop), '--json', '--value', `shelfId=${knownShelf}`]);
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({ verdict: 'conforms', findings: [], inconclusive: [], leftovers: [] });
  expect(report.coverage.operations).toEqual({ covered: 4, total: 4 });
  expect(code).toBe(0);
  expect(await (await fetch(`${shop.url}/goods`)).json()).toEqual([]);
});

test('a value of the wrong kind is not taken for a pass', async () => {
  const shop = await emptyShop();
  const { code } = await plumbline([...flags(shop), '--quiet', '--value', 'shelfId=no-such-shelf']);
  expect(code).toBe(3);
});
