import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? '';
  // Inside the package, so that its own name resolves.
  const file = fileURLToPath(new URL('readme-example.tmp.ts', import.meta.url));
  writeFileSync(file, example);
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=@plumbline/source', file], {
    encoding: 'utf8',
  });
  rmSync(file);
  expect(stderr).toBe('');
  expect(readme).toContain(`It prints \`${stdout.trim()}\``);
});
