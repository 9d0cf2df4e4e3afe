import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runReadmeExample } from './run-readme-example.ts';

const readme = new URL('../README.md', import.meta.url);

test('the example of the README writes a client that is not stale', async () => {
  const spec = fileURLToPath(new URL('documents/pets.yaml', import.meta.url));

  expect(await runReadmeExample(readme, { SPEC: spec })).toBe('6 files to write\n0 files stale\n');
});
