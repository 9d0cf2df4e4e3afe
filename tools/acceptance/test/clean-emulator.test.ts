import type { Report } from '@plumbline/report';
import { describe, expect, test } from 'vitest';
import { followCheck } from './product/check-server.ts';
import { plumbline } from './product/plumbline.ts';
import { startEmulator } from './product/server-process.ts';

/** `PLUMBLINE_SEEDS=20` for more. */
const count = Number(process.env['PLUMBLINE_SEEDS'] ?? 3);
const seeds = Array.from({ length: count }, (_, index) => index + 1);

describe('an emulator without faults conforms', () => {
  test.each(seeds.slice(1))('with seed %i', async (seed) => {
    const { code, stdout } = await plumbline([
      'check',
      '--target',
      'emulator',
      '--seed',
      String(seed),
      '--json',
    ]);
    const report = JSON.parse(stdout) as Report;
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'conforms',
      seed,
      profile: 'full',
      flaky: [],
      inconclusive: [],
      notChecked: [],
      leftovers: [],
    });
    expect(report.coverage.operations).toEqual({ covered: 16, total: 16 });
    expect(code).toBe(0);
  });

  test('with seed 1, by the same requests and answers on two fresh emulators', async () => {
    const [first, second] = await Promise.all([course(1), course(1)]);
    expect(first.exchanges.length).toBeGreaterThan(500);
    expect(second.exchanges).toEqual(first.exchanges);
    expect(first.findings).toEqual([]);
    expect(second.findings).toEqual(first.findings);
    expect(first.operations).toEqual({ covered: 16, total: 16 });
    expect([first.code, second.code]).toEqual([0, 0]);
  });
});

/** One run on a fresh emulator, without what may differ: port, run prefix, cursors (they seal times). */
async function course(seed: number) {
  const emulator = await startEmulator('--seed', String(seed));
  const { code, exchanges, result } = await followCheck(emulator.ready, '--seed', String(seed));
  await emulator.stop();
  return {
    code,
    findings: result.findings,
    operations: result.coverage.operations,
    exchanges: exchanges.map(({ method, operation, url, status }) => {
      const path = url
        .replace(emulator.ready.url, '')
        .replace(/\bpl-[0-9a-f]{8}-/g, 'pl-')
        .replace(/\bcursor=[^&]+/, 'cursor=');
      return `${method} ${path} ${operation} ${status}`;
    }),
  };
}
