import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exitCodes } from '../src/exit-codes.ts';
import { fixtures } from './plumbline.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README runs', () => {
  const example = /```sh\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-readme-'));
  copyFileSync(join(fixtures, 'pets.yaml'), join(folder, 'openapi.yaml'));
  const script = `set -e\nplumbline() { '${process.execPath}' --conditions=@plumbline/source '${main}' "$@"; }\n${example}`;
  const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(join(folder, 'drift.json'), 'utf8'))).toMatchObject({ verdict: 'conforms' });
  expect(readFileSync(join(folder, 'drift.md'), 'utf8')).toContain('Pets');
  rmSync(folder, { recursive: true });
});

test('the README tells every exit code', () => {
  for (const code of Object.values(exitCodes)) expect(readme).toContain(`| ${code} |`);
});
