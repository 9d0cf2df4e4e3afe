import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('the example of the README runs and gives what the README says', async () => {
  const packageRoot = join(import.meta.dirname, '..');
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(packageRoot, 'test', 'readme-example-'));
  try {
    const source = pathToFileURL(join(packageRoot, 'src', 'index.ts')).href;
    writeFileSync(
      join(folder, 'example.mjs'),
      code.replace("'@plumbline/arbitraries'", JSON.stringify(source)),
    );
    const { shown } = await import(join(folder, 'example.mjs'));
    expect(shown.names).toEqual(['aaaa', 'aaa']);
    expect(shown.broken).toHaveLength(1);
    expect(shown.broken[0]).toMatchObject({ value: {}, broken: { pointer: '/required/0' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
