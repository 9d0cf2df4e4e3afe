import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plumbline, start } from '../plumbline.ts';

interface Ready {
  readonly url: string;
  readonly users: readonly {
    readonly id: string;
    readonly apiKey: string;
    readonly roles: readonly string[];
  }[];
  readonly connectors: readonly { readonly id: string }[];
}

test('--json prints exactly the ready line; a --db keeps what was made across runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-emulator-'));
  const args = ['emulator', '--port', '0', '--seed', '7', '--json', '--db', join(folder, 'tenant.db')];
  const call = async (ready: Ready, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${ready.url}/api/workflows/automation-connections${path}`, {
      ...init,
      headers: { authorization: `Bearer ${ready.users[0]?.apiKey}`, 'content-type': 'application/json' },
    });

  const first = start(args);
  const ready = JSON.parse(await first.firstLine) as Ready;
  const created = await call(ready, '', {
    method: 'POST',
    body: JSON.stringify({ name: 'kept', connectorId: ready.connectors[0]?.id, params: [] }),
  });
  const { id } = (await created.json()) as { readonly id: string };
  expect(created.status).toBe(201);
  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0, stdout: `${JSON.stringify(ready)}\n`, stderr: '' });

  const second = start(args);
  const again = JSON.parse(await second.firstLine) as Ready;
  expect(again.users).toEqual(ready.users);
  expect(await (await call(again, `/${id}`)).json()).toMatchObject({ name: 'kept' });
  second.child.kill('SIGINT');
  expect((await second.ended).code).toBe(0);
  rmSync(folder, { recursive: true });
});

test('lists its defects, as text and as JSON', async () => {
  const [text, json] = await Promise.all([
    plumbline(['emulator', '--defects']),
    plumbline(['emulator', '--defects', '--json']),
  ]);
  const defects = JSON.parse(json.stdout) as readonly { readonly id: string }[];
  expect(defects.map(({ id }) => id)).toContain('update-not-stored');
  for (const { id } of defects) expect(text.stdout).toContain(id);
  expect([text.code, json.code]).toEqual([0, 0]);
});
