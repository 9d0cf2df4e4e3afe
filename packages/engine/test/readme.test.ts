import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { json, specOf } from './support/contract-of.ts';
import { serve } from './support/serve.ts';

const pet = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
const spec = specOf('3.1.0', { '/pet': { get: { operationId: 'getPet', responses: { 200: json(pet) } } } });

test('the example of the README runs and prints what it says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? '';
  // Inside the package, so that its own name and its dependencies resolve.
  const folder = await mkdtemp(fileURLToPath(new URL('./readme-', import.meta.url)));
  const server = await serve(() => ({ status: 200, body: { id: '7' } }));
  try {
    await writeFile(join(folder, 'example.ts'), example);
    await writeFile(join(folder, 'spec.json'), JSON.stringify(spec));
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@plumbline/source', 'example.ts', 'spec.json', server.url],
      { cwd: folder },
    );
    expect(stderr).toBe('');
    expect(readme).toContain(`\`${stdout.trim()}\``);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});
