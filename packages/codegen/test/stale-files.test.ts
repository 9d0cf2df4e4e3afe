import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findStaleFiles, writeGeneratedFiles } from '../src/index.ts';

const files = new Map([
  ['openapi.json', '{}\n'],
  ['src/generated/index.ts', 'export {};\n'],
]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stale-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('files that are not there are missing', async () => {
  expect(await findStaleFiles(folder, files)).toEqual([
    { path: 'openapi.json', state: 'missing' },
    { path: 'src/generated/index.ts', state: 'missing' },
  ]);
});

test('nothing is stale after writing, and nothing is written twice', async () => {
  expect(await writeGeneratedFiles(folder, files)).toHaveLength(2);

  expect(await findStaleFiles(folder, files)).toEqual([]);
  expect(await writeGeneratedFiles(folder, files)).toEqual([]);
});

test('a changed file and one that nothing generates are seen and mended', async () => {
  await writeGeneratedFiles(folder, files);
  await writeFile(join(folder, 'openapi.json'), '{ }\n');
  await writeFile(join(folder, 'src/generated/old.ts'), '');

  expect(await findStaleFiles(folder, files)).toEqual([
    { path: 'openapi.json', state: 'changed' },
    { path: 'src/generated/old.ts', state: 'extra' },
  ]);
  await writeGeneratedFiles(folder, files);
  expect(await readdir(join(folder, 'src/generated'))).toEqual(['index.ts']);
});
