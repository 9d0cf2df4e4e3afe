import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../src/index.ts';
import { type Received, roots, type Tenant, tenant } from './tenant-client.ts';

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('what is ready says who is there', async () => {
  const { ready, url } = await tenant();
  expect(Object.keys(ready)).toEqual(['url', 'users', 'oauthClients', 'spaces', 'connectors']);
  expect(ready.url).toBe(url);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(ready.users.map((user) => user.roles)).toEqual([['TenantAdmin'], ['AnalyticsAdmin'], [], []]);
  expect(new Set(ready.users.map((user) => user.apiKey)).size).toBe(4);
  expect(ready.spaces.some((space) => space.type === 'shared')).toBe(true);
  expect(ready.connectors.length).toBeGreaterThanOrEqual(2);
  for (const each of ready.users) expect(Object.keys(each)).toEqual(['id', 'name', 'roles', 'apiKey']);
});

/** One fixed session over everything that changes state; answers without trace ids and times. */
async function session(of: Tenant): Promise<string[]> {
  const answers: Received[] = [await of.send('GET', `${roots.v1}?listAll=true&sort=name`)];
  const created = await of.create({ name: 'one' });
  answers.push(created, await of.create({ name: 'two' }), await of.create({ connectorId: 'none' }));
  answers.push(await of.send('PUT', `${roots.v1}/${created.body.id}`, { body: { name: 'uno' } }));
  answers.push(await of.send('DELETE', `${roots.v1}/${created.body.id}`), await of.create({ name: 'three' }));
  for (const sort of ['id', '-createdAt', 'updatedAt'])
    answers.push(await of.send('GET', `${roots.v1}?limit=2&sort=${sort}`));
  return answers.map(
    ({ status, text }) =>
      `${status} ${text.replaceAll(of.url, '').replace(/"(traceId|createdAt|updatedAt)":"[^"]*"/g, '')}`,
  );
}

test('one seed gives one tenant and one course of events; another gives another', async () => {
  const [first, same, other] = [
    await tenant({ seed: 5 }),
    await tenant({ seed: 5 }),
    await tenant({ seed: 6 }),
  ];
  expect({ ...same.ready, url: '' }).toEqual({ ...first.ready, url: '' });
  expect(other.ready.users[0]?.apiKey).not.toBe(first.ready.users[0]?.apiKey);
  const course = await session(first);
  // Cursors are sealed with the times of the rows in them.
  const bare = (lines: string[]) => lines.map((line) => line.replace(/cursor=[\w-]+/g, 'cursor'));
  expect(bare(await session(same))).toEqual(bare(course));
  expect(bare(await session(other))).not.toEqual(bare(course));
});

test('a file keeps everything over a restart, seeds nothing twice, and goes on with new ids', async () => {
  const db = join(directory(), 'tenant.db');
  const first = await tenant({ db, seed: 3 });
  const created = await first.create({ name: 'kept' });
  const doomed = await first.create({ name: 'gone' });
  await first.send('DELETE', `${roots.v1}/${doomed.body.id}`);
  const listed = await first.send('GET', `${roots.v1}?listAll=true&limit=3`);
  await first.close();
  const second = await tenant({ db, seed: 99 });
  expect({ ...second.ready, url: '' }).toEqual({ ...first.ready, url: '' });
  const again = await second.send('GET', `${roots.v1}?listAll=true&limit=3`);
  expect(again.text.replaceAll(second.url, first.url)).toBe(listed.text);
  expect((await second.send('GET', `${roots.v1}/${created.body.id}`)).body).toEqual(created.body);
  expect((await second.create()).body.id).not.toBe(doomed.body.id);
});

test.each<[string, EmulatorOptions, string]>([
  ['an unknown defect', { defects: ['no-such-defect'] }, 'unknown-defect'],
  ['a port out of range', { port: 65_536 }, 'bad-option'],
  ['a seed that is no integer', { seed: 0.5 }, 'bad-option'],
  ['a file in no directory', { db: '/no/such/directory/tenant.db' }, 'database-unusable'],
])('%s is refused', async (_, options, code) => {
  await expect(startEmulator(options)).rejects.toMatchObject({ code, hint: expect.any(String) });
});

test('a file that is something else is refused and left alone', async () => {
  const db = join(directory(), 'notes.txt');
  writeFileSync(
    db,
    'These are my notes, and they are long enough to be taken for the header of a database file.'.repeat(9),
  );
  await expect(startEmulator({ db })).rejects.toMatchObject({ code: 'database-unusable' });
});

test('a port that is taken is refused', async () => {
  const { url } = await tenant();
  await expect(startEmulator({ port: Number(new URL(url).port) })).rejects.toMatchObject({
    code: 'port-unavailable',
  });
});
