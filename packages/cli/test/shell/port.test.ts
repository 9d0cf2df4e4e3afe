import { expect, test } from 'vitest';
import { CliError } from '../../src/cli-error.ts';
import { onPort, parsePort } from '../../src/shell/port.ts';

/** Stands for a server whose usual port 4000 is taken. */
const start = async (port: number): Promise<number> => {
  if (port === 4000) throw Object.assign(new Error('taken'), { code: 'port-in-use' });
  return port;
};

test('a free port is taken where the usual one is in use, but never instead of one that was asked for', async () => {
  expect(await onPort(undefined, 4001, start)).toBe(4001);
  expect(await onPort(undefined, 4000, start)).toBe(0);
  await expect(onPort('4000', 4001, start)).rejects.toThrow('taken');
});

test('another failure to start is not hidden', async () => {
  const fails = (): Promise<never> => Promise.reject(new Error('no disk'));
  await expect(onPort(undefined, 4000, fails)).rejects.toThrow('no disk');
});

test.each(['', '-1', '65536', '80a', '1e3', '8 0'])('%j is not a port', (text) => {
  expect(() => parsePort(text)).toThrow(CliError);
});
