import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const spec = `openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: The pets
          content:
            application/json:
              schema: { type: array, items: { type: object, properties: { name: { type: string } } } }
              example: [{ name: Ada }]
`;

test('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? '';
  // Inside the package, so that its own name resolves.
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = { 'readme-example.tmp.ts': example, 'pets.yaml': spec };
  for (const [name, text] of Object.entries(files)) writeFileSync(here + name, text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@plumbline/source', 'readme-example.tmp.ts'],
    {
      cwd: here,
      encoding: 'utf8',
    },
  );
  for (const name of Object.keys(files)) rmSync(here + name);
  expect(stderr).toBe('');
  expect(readme).toContain(`It prints \`${stdout.trim()}\``);
});
