import { join } from 'node:path';
import type { Report } from '@plumbline/report';
import { expect, onTestFinished, test } from 'vitest';
import { bareTenant } from './product/bare-tenant.ts';
import { checkServer } from './product/check-server.ts';
import { type EmptyShop, knownShelf, openEmptyShop } from './product/empty-shop.ts';
import { plumbline, root } from './product/plumbline.ts';
import { rewritingProxy } from './product/rewriting-proxy.ts';
import { nth, startEmulator, type Tenant } from './product/server-process.ts';

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

/** An emulator behind a proxy that hides what it was born with, and a connector that works. */
async function bare(): Promise<{ readonly tenant: Tenant; readonly connectorId: string }> {
  const emulator = await startEmulator();
  onTestFinished(async () => void (await emulator.stop()));
  const connectorId = nth(emulator.ready.connectors, 1).id;
  const proxy = await rewritingProxy(emulator.ready.url, bareTenant(connectorId));
  onTestFinished(() => proxy.close());
  return { tenant: { ...emulator.ready, url: proxy.url }, connectorId };
}

const creating = ['--include', 'createAutomationConnection', '--include', 'listAutomationConnections'];

test('a tenant that has no connection yet conforms once it is told a connector', async () => {
  const { tenant, connectorId } = await bare();
  const { code, report } = await checkServer(tenant, ...creating, '--value', `connectorId=${connectorId}`);
  expect(report.findings).toEqual([]);
  expect(report.coverage.operations).toEqual({ covered: 2, total: 2 });
  expect(code).toBe(0);
});

test('and asks for that connector by its flag', async () => {
  const { tenant } = await bare();
  const { code, report } = await checkServer(tenant, ...creating);
  expect(code).toBe(3);
  expect(
    report.inconclusive.find(({ operation }) => operation === 'createAutomationConnection'),
  ).toMatchObject({
    reason: 'no-value',
    unlock: expect.stringContaining('--value connectorId=…'),
  });
});
