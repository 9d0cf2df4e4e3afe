import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type ReadyInfo, startEmulator } from '../src/index.ts';
import { type Received, roots, tenantOf } from './tenant-client.ts';

const source = new URL('../src/index.ts', import.meta.url).href;
const script = `
  const { startEmulator } = await import(${JSON.stringify(source)});
  const emulator = await startEmulator({ db: process.argv[1] });
  console.log(JSON.stringify(emulator.ready));
`;

/** An emulator in a process of its own, so that it can be killed. */
async function child(db: string): Promise<{ process: ChildProcess; ready: ReadyInfo }> {
  const process_ = spawn(
    process.execPath,
    ['--conditions=@plumbline/source', '--input-type=module', '-e', script, db],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void process_.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: process_.stdout }), 'line')) as [string];
  return { process: process_, ready: JSON.parse(line) as ReadyInfo };
}

function file(): string {
  const directory = mkdtempSync(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, 'tenant.db');
}

/** `PLUMBLINE_TEST_RUNS=10` for ten times as many. */
const rounds = 3 * Number(process.env['PLUMBLINE_TEST_RUNS'] ?? 1);

test(`no acknowledged write is lost in ${rounds} rounds of kill -9 under concurrent writes`, async () => {
  const db = file();
  const kept = new Map<string, string>();
  const deleted = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const { process: running, ready } = await child(db);
    const of = tenantOf({ url: ready.url, ready, close: async () => {} });
    for (const [id, name] of kept) expect((await of.send('GET', `${roots.v1}/${id}`)).body?.name).toBe(name);
    for (const id of deleted) expect((await of.send('GET', `${roots.v1}/${id}`)).status).toBe(404);
    let acknowledged = 0;
    const writer = async (n: number) => {
      for (let i = 0; ; i++) {
        const name = `round ${round}, writer ${n}, ${i}`;
        const created = await of.create({ name });
        kept.set(created.body.id, name);
        acknowledged += 1;
        if (i % 3 === 0) {
          // Until the answer is here, nobody knows whether it is gone.
          kept.delete(created.body.id);
          await of.send('DELETE', `${roots.v1}/${created.body.id}`);
          deleted.add(created.body.id);
        }
      }
    };
    const writers = Promise.allSettled(Array.from({ length: 4 }, (_, n) => writer(n)));
    while (acknowledged < 40) await new Promise((resolve) => setTimeout(resolve, 2));
    running.kill('SIGKILL');
    await once(running, 'exit');
    await writers;
  }
  expect(kept.size).toBeGreaterThan(rounds * 20);
  const left = new DatabaseSync(db);
  expect(left.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  left.close();
});

test('a second process on the same file is refused, and says why', async () => {
  const db = file();
  const { process: running } = await child(db);
  await expect(startEmulator({ db })).rejects.toMatchObject({
    code: 'database-locked',
    message: expect.stringContaining(db),
  });
  running.kill('SIGKILL');
  await once(running, 'exit');
  const after = await startEmulator({ db });
  await after.close();
});

test('a store that cannot grow answers 503, logs it, still reads, and stays whole', async () => {
  const db = file();
  const limited = spawn(
    'sh',
    [
      '-c',
      'ulimit -f 2000; exec "$0" "$@"',
      process.execPath,
      '--conditions=@plumbline/source',
      '--input-type=module',
      '-e',
      script,
      db,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void limited.kill('SIGKILL'));
  const logged: string[] = [];
  createInterface({ input: limited.stderr }).on('line', (line) => logged.push(line));
  const [line] = (await once(createInterface({ input: limited.stdout }), 'line')) as [string];
  const ready = JSON.parse(line) as ReadyInfo;
  const of = tenantOf({ url: ready.url, ready, close: async () => {} });
  const kept: string[] = [];
  let refused: Received | undefined;
  for (let n = 0; n < 300 && refused === undefined; n++) {
    const answer = await of.create({ name: 'x'.repeat(20_000) });
    if (answer.status === 201) kept.push(answer.body.id);
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.body.errors[0].code).toBe('HTTP-503');
  for (const id of kept) expect((await of.send('GET', `${roots.v1}/${id}`)).status).toBe(200);
  limited.kill('SIGKILL');
  await once(limited, 'exit');
  expect(logged.filter((each) => each.includes('the database refused')).length).toBeGreaterThan(0);
  const left = new DatabaseSync(db);
  expect(left.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  for (const id of kept)
    expect(left.prepare('SELECT 1 AS here FROM connections WHERE id = ?').get(id)).toBeDefined();
  left.close();
});
