import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('never-ends.ts', import.meta.url));

test('signals that come together are one; a later one ends a command that does not end by itself', async () => {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(String(await once(child.stdout, 'data'))).toBe('heard SIGINT\n');
  child.kill('SIGINT');
  await wait(800);
  expect(child.exitCode).toBeNull();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([143, null]);
});
