import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findConfig, loadConfig } from '../src/index.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-config-'));
  mkdirSync(join(root, 'repository', 'packages', 'app'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): string => {
  const absolute = join(root, path);
  writeFileSync(absolute, text);
  return absolute;
};

test('finds the nearest config up to the root of the repository', () => {
  mkdirSync(join(root, 'repository', '.git'));
  write('plumbline.config.js', '');
  const cwd = join(root, 'repository', 'packages', 'app');
  expect(findConfig(cwd)).toBeUndefined();
  const far = write('repository/plumbline.config.mjs', '');
  expect(findConfig(cwd)).toBe(far);
  const near = write('repository/packages/app/plumbline.config.ts', '');
  expect(findConfig(cwd)).toBe(near);
});

test('outside a repository runs no file of a directory above', () => {
  write('repository/plumbline.config.ts', '');
  expect(findConfig(join(root, 'repository', 'packages'))).toBeUndefined();
  expect(findConfig(join(root, 'repository'))).toBe(join(root, 'repository', 'plumbline.config.ts'));
});

test('loads a TypeScript config', async () => {
  write(
    'repository/plumbline.config.ts',
    'const seed: number = 5;\nexport default { seed } satisfies object;\n',
  );
  expect(await loadConfig(join(root, 'repository'))).toMatchObject({
    name: 'plumbline.config.ts',
    named: false,
    content: { seed: 5 },
  });
  expect(await loadConfig(root, 'repository/plumbline.config.ts')).toMatchObject({ named: true });
  expect(await loadConfig(root)).toBeUndefined();
});

test.each([
  ['that is missing', undefined, 'no such config file'],
  ['that does not parse', 'export default {', 'does not load'],
  ['that throws', 'throw new Error("boom")', 'does not load: boom'],
  ['without a default export', 'export const seed = 5', 'its default export is not an object'],
  ['that exports a list', 'export default []', 'its default export is not an object'],
])('names a file %s', async (_name, content, message) => {
  if (content !== undefined) write('bad.mjs', content);
  await expect(loadConfig(root, 'bad.mjs')).rejects.toThrow(`bad.mjs: ${message}`);
});

test('names a folder, and the config in it', async () => {
  await expect(loadConfig(root, '.')).rejects.toMatchObject({
    message: '.: is a folder, not a config file',
    hint: 'Give --config the path of a file.',
  });
  write('repository/plumbline.config.mjs', '');
  await expect(loadConfig(root, 'repository/')).rejects.toMatchObject({
    message: 'repository: is a folder, not a config file',
    hint: 'Name the file in it: --config repository/plumbline.config.mjs',
  });
});
