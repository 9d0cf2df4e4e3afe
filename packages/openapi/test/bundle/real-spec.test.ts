import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadContract } from '../../src/index.ts';

const entry = fileURLToPath(new URL('../../../../spec/automation-connections/openapi.yaml', import.meta.url));

test('a spec of many files compiles, and its bundle compiles to the same contract', async () => {
  const contract = await loadContract(entry);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-openapi-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(contract.document));
  const again = await loadContract(join(folder, 'openapi.json'));

  expect(contract.operations).toHaveLength(16);
  expect(again.sha256).toBe(contract.sha256);
  expect(JSON.stringify(again.document)).toBe(JSON.stringify(contract.document));
  expect(again.operations).toEqual(contract.operations);
});

test('a bundle is the same in every process', async () => {
  const script = `import { loadContract } from '@plumbline/openapi'; console.log((await loadContract(${JSON.stringify(entry)})).sha256)`;
  const other = execFileSync(
    process.execPath,
    ['--conditions=@plumbline/source', '--input-type=module', '-e', script],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    },
  );

  expect(other.trim()).toBe((await loadContract(entry)).sha256);
});
