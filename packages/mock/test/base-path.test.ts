import { expect, test } from 'vitest';
import { basePaths, withoutBasePath } from '../src/base-path.ts';

test.each([
  ['https://api.example.com', ''],
  ['https://api.example.com/', ''],
  ['https://api.example.com/v1/', '/v1'],
  ['/v2', '/v2'],
  ['v2', '/v2'],
  ['https://{tenant}.example.com/x', '/x'],
  ['http://[', ''],
])('the base path of %s is "%s"', (url, path) => {
  expect(basePaths([url])).toEqual([path]);
});

test.each([
  ['/v1/pets', '/pets'],
  ['/v1', '/'],
  ['/v1/admin/pets', '/pets'],
  ['/v10/pets', '/v10/pets'],
  ['/pets', '/pets'],
])('under /v1 and /v1/admin, %s is the path %s of the spec', (path, expected) => {
  expect(withoutBasePath(path, ['', '/v1', '/v1/admin'])).toBe(expected);
});
