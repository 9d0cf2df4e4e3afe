import { expect, test } from 'vitest';
import { isLoopback } from '../../src/check/loopback.ts';

test.each([
  ['http://127.0.0.1:8080', true],
  ['http://127.9.9.9/v1', true],
  ['http://localhost', true],
  ['http://localhost.', true],
  ['http://api.localhost:3000', true],
  ['http://[::1]:3000', true],
  ['http://2130706433', true],
  ['http://0x7f.1', true],
  ['https://tenant.us.qlikcloud.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
  ['http://notlocalhost', false],
  ['http://192.168.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::2]', false],
])('%s is on this machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected);
});
