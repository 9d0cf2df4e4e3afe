import { describe, expect, test } from 'vitest';
import { figuresOf, tableOf } from '../src/figures.ts';
import { median } from '../src/median.ts';
import { type CheckRun, readResult } from '../src/run-check.ts';

function round(requests: number, checkMs: number, bareMs: number, megabytes: number) {
  const check: CheckRun = {
    verdict: 'conforms',
    requests,
    durationMs: checkMs,
    wallMs: checkMs + 100,
    peakBytes: megabytes * 1024 ** 2,
  };
  return { check, bare: { requests, durationMs: bareMs } };
}

test('the median is the middle, and there is none of nothing', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test('a figure is the median of its rounds, memory the greatest', () => {
  const rounds = [round(100, 1000, 500, 90), round(100, 2000, 500, 120), round(100, 4000, 500, 100)];
  const figures = figuresOf(rounds, { versionMs: [60, 80, 70], bareMs: [35, 30, 40] }, 'source');
  expect(figures).toMatchObject({
    checkPerSecond: 50,
    barePerSecond: 200,
    ratio: 0.25,
    peakMegabytes: 120,
    startupRatio: 2,
  });
  expect(tableOf(figures)).toContain('check / bare loop             0.25');
});

describe('an event stream', () => {
  test('gives the result at its end', () => {
    const events = [
      { type: 'run-started' },
      { type: 'exchange', method: 'GET', url: 'http://a/1' },
      { type: 'exchange', method: 'POST', url: 'http://a/2' },
      { type: 'run-finished', result: { verdict: 'drift', requests: 2, durationMs: 5, findings: [] } },
    ];
    const stream = `${events.map((event) => JSON.stringify(event)).join('\n')}\n`;
    expect(readResult(stream)).toEqual({ verdict: 'drift', requests: 2, durationMs: 5 });
  });

  test('that was cut has no result', () => {
    expect(readResult('{"type":"run-started"}\n')).toBeUndefined();
  });
});
