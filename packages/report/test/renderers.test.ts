import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isReportFormat, renderers } from '../src/index.ts';

it('registers every file of render/ under its name', async () => {
  const files = await readdir(new URL('../src/render/', import.meta.url));
  expect(Object.keys(renderers).toSorted()).toEqual(files.map((file) => file.replace('.ts', '')).toSorted());
  for (const [name, renderer] of Object.entries(renderers)) expect(renderer.format).toBe(name);
});

it('knows its formats and no inherited name', () => {
  expect(
    ['json', 'markdown', 'terminal', 'toString', '__proto__', 'constructor', 'html'].filter(isReportFormat),
  ).toEqual(['json', 'markdown', 'terminal']);
});
