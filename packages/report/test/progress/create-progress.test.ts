import { stripVTControlCharacters } from 'node:util';
import type { EngineEvent } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgress, type ProgressOptions } from '../../src/index.ts';
import { displayWidth } from '../../src/layout/display-width.ts';
import { anyFinding, anyPhase, anyRun, anyText } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';
import { drift, wrongType } from '../runs/drift.ts';

const eraseLine = '\r\u001b[K';

const events: readonly EngineEvent[] = [
  {
    type: 'run-started',
    title: 'Pets',
    target: 'http://127.0.0.1:1',
    seed: 7,
    profile: 'full',
    operations: 4,
    scenarios: 30,
  },
  { type: 'phase-started', phase: 'examples', scenarios: 10 },
  exchange(1),
  { type: 'scenario-finished', phase: 'examples', done: 1, of: 10 },
  { type: 'notice', message: 'waiting 3 s, as Retry-After asks' },
  exchange(2),
  { type: 'finding', finding: wrongType },
  { type: 'scenario-finished', phase: 'examples', done: 2, of: 10 },
  { type: 'phase-started', phase: 'boundaries', scenarios: 20 },
  { type: 'run-finished', result: drift },
];

describe('without a terminal', () => {
  const expected = [
    'checking Pets at http://127.0.0.1:1: 4 operations, 30 scenarios, profile full, seed 7',
    'phase examples: 10 scenarios (0 requests, 0 findings so far)',
    'note: waiting 3 s, as Retry-After asks',
    'finding: breaking response-body-schema in getConnection: The field isConnected of the response body has another type than the spec promises. (spec/automation-connections/schemas/Connection.yaml:21:11)',
    'phase boundaries: 20 scenarios (2 requests, 1 finding so far)',
    'done: drift, 4 findings, 1,347 requests in 3.4 s',
  ];

  it.each<readonly [string, ProgressOptions]>([
    ['a pipe', { isTTY: false }],
    ['a CI job with a terminal', { isTTY: true, env: { CI: 'true' } }],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }],
  ])('tells %s the start, each phase, each finding and the end, one line each', (_, options) => {
    expect(told(events, options).join('').trimEnd().split('\n')).toEqual(expected);
  });

  it('lets no payload through that steers a terminal or a CI runner, and keeps each event on its line', () => {
    const anyEvent: fc.Arbitrary<EngineEvent> = fc.oneof(
      anyText.map((message): EngineEvent => ({ type: 'notice', message })),
      anyFinding.map((finding): EngineEvent => ({ type: 'finding', finding })),
      anyRun.map((result): EngineEvent => ({ type: 'run-finished', result })),
      fc.tuple(anyText, anyText).map(
        ([title, target]): EngineEvent => ({
          type: 'run-started',
          title,
          target,
          seed: 1,
          profile: 'full',
          operations: 1,
          scenarios: 1,
        }),
      ),
    );
    fc.assert(
      fc.property(anyEvent, (event) => {
        const text = told([event], { isTTY: false }).join('');
        expect(text.match(/\n/g)).toHaveLength(1);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u);
        expect(text).not.toMatch(/^\s*::|##\w*\[/m);
      }),
      propertyOptions,
    );
  });
});

describe('on a terminal', () => {
  it('rewrites one line, and leaves nothing behind', () => {
    const written = told(
      events.filter(({ type }) => type !== 'notice'),
      { isTTY: true, columns: 100 },
    );
    expect(written.every((text) => text.startsWith(eraseLine) && !text.includes('\n'))).toBe(true);
    expect(written.at(-1)).toBe(eraseLine);
  });

  it('shows the phase, scenarios, requests, their rate and findings', () => {
    const bars = told(events, { isTTY: true, columns: 100, env: { NO_COLOR: '1' } });
    expect(bars.at(-3)).toBe(
      `${eraseLine}examples ━━━━──────────────────── 2/10  2 requests  1/s  1 finding`,
    );
  });

  it('writes a notice above the bar', () => {
    const written = told(events, { isTTY: true, columns: 100 });
    expect(written).toContain(`${eraseLine}note: waiting 3 s, as Retry-After asks\n`);
  });

  it('draws at most ten times a second, but at once for a phase or a finding', () => {
    const many = Array.from({ length: 1000 }, (_, index) => exchange(index + 1));
    const started = events.slice(0, 2);
    expect(told([...started, ...many], { isTTY: true }, 1).length).toBe(2 + 10);
    expect(told([...started, { type: 'finding', finding: wrongType }], { isTTY: true }, 0).length).toBe(3);
  });

  it('fits into any width with any numbers, leaving the last column free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        anyPhase,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (columns, phase, done, of, number, color) => {
          const written = told(
            [
              { type: 'phase-started', phase, scenarios: of },
              exchange(number),
              { type: 'scenario-finished', phase, done, of },
              { type: 'finding', finding: wrongType },
            ],
            { isTTY: true, columns, env: color ? {} : { NO_COLOR: '1' } },
          );
          for (const text of written) {
            const line = stripVTControlCharacters(text).replace('\r', '');
            expect(displayWidth(line)).toBeLessThan(Math.max(columns, 1) + (columns === 1 ? 1 : 0));
            if (!color) expect(text.replace(eraseLine, '')).toBe(line);
          }
        },
      ),
      propertyOptions,
    );
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: '' }, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
  ])('with the environment %j, colour is %j', (env, colored) => {
    const [, , third = ''] = told(events, { isTTY: true, columns: 100, env });
    expect(third.replace(eraseLine, '').includes('\u001b[')).toBe(colored);
  });

  it('follows a window that is resized', () => {
    const stream = { columns: 100, isTTY: true, text: '', write: (text: string) => (stream.text = text) };
    const tell = createProgress(stream, { env: { NO_COLOR: '1' } });
    tell({ type: 'phase-started', phase: 'random', scenarios: 5 });
    const wide = stream.text.length;
    stream.columns = 20;
    tell({ type: 'phase-started', phase: 'random', scenarios: 5 });
    expect(stream.text.length).toBeLessThan(wide);
  });
});

/** What is written for these events when each takes `step` milliseconds. */
function told(given: readonly EngineEvent[], options: ProgressOptions, step = 200): readonly string[] {
  const written: string[] = [];
  let time = 0;
  const tell = createProgress({ write: (text) => written.push(text) }, { ...options, now: () => time });
  for (const event of given) {
    time += step;
    tell(event);
  }
  return written;
}

function exchange(number: number): EngineEvent {
  return {
    type: 'exchange',
    number,
    operation: 'listPets',
    method: 'GET',
    url: 'http://127.0.0.1:1/pets',
    status: 200,
    durationMs: 2,
  };
}
