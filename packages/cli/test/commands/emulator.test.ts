import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  behaviours,
  benignCatalogue,
  defectCatalogue,
  faultTable,
} from '@plumbline/automation-connections-emulator';
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

test.each([
  ['--defects', defectCatalogue, ['id', 'kind', 'faultClass', 'operations', 'breaks', 'frequency', 'source']],
  ['--benigns', benignCatalogue, ['id', 'kind', 'operations', 'varies', 'because']],
  ['--behaviours', behaviours, ['id', 'basis', 'operations', 'what', 'source']],
] as const)('%s lists all there is, as text and as JSON', async (flag, catalogue, fields) => {
  const [text, json] = await Promise.all([
    plumbline(['emulator', flag]),
    plumbline(['emulator', flag, '--json']),
  ]);
  const rows = JSON.parse(json.stdout) as readonly Record<string, unknown>[];
  expect(rows.map((row) => row['id'])).toEqual(catalogue.map(({ id }) => id));
  for (const row of rows) for (const field of fields) expect(row[field]).toBeTruthy();
  for (const { id } of catalogue) expect(text.stdout).toContain(`${id} (`);
  if (flag === '--defects') expect(text.stdout).toContain(faultTable());
  expect([text.code, json.code]).toEqual([0, 0]);
});

test('--limits, --defect and --benign reach the tenant; --defect none is none', async () => {
  const running = start([
    ...['emulator', '--port', '0', '--json', '--limits', 'documented'],
    ...['--defect', 'none', '--defect', 'item-name-null', '--defect', 'detail-id-missing'],
    ...['--benign', 'json-with-whitespace'],
  ]);
  const { url, users } = JSON.parse(await running.firstLine) as Ready;
  const root = `${url}/api/workflows/automation-connections`;
  const headers = { authorization: `Bearer ${users[0]?.apiKey}` };
  const answer = await fetch(root, { headers });
  const text = await answer.text();
  const { data } = JSON.parse(text) as {
    readonly data: readonly { readonly id: string; readonly name: null }[];
  };
  expect(answer.headers.get('ratelimit-limit')).toBe('5000');
  expect(data[0]?.name).toBeNull();
  expect(await (await fetch(`${root}/${data[0]?.id}`, { headers })).json()).not.toHaveProperty('id');
  expect(text).toContain('\n  "data"');
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
});

test.each([
  [['--benign', 'json-with-whitespac'], 'Did you mean "json-with-whitespace"?'],
  [['--benign', 'zzzzzzzzzzzzzzzz'], 'plumbline emulator --benigns lists them.'],
  [['--limits', 'strict'], '--limits: "strict" is neither documented nor off'],
])('%j is refused with exit 2 and says what there is', async (flags, says) => {
  const { code, stderr } = await plumbline(['emulator', ...flags]);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});
