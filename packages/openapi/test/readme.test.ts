import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { document, specFolder } from './spec-folder.ts';

test('the example of the README runs', async () => {
  const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  const code = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const paths =
    'paths:\n  /pets/{id}:\n    get: { operationId: getPet, parameters: [{ name: id, in: path }] }\n';
  const folder = await specFolder({ 'openapi.yaml': document('3.1.1', paths) });
  const source = new URL('../src/index.ts', import.meta.url).href;
  await writeFile(join(folder, 'example.mjs'), code.replace("'@plumbline/openapi'", JSON.stringify(source)));

  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: folder });

  expect(stderr).toBe('');
  expect(stdout).toBe("getPet { id: '7' } { file: 'openapi.yaml', line: 5, column: 5 }\n");
});
