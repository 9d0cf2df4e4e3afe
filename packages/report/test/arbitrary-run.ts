import type { Phase, RunResult } from '@plumbline/engine';
import type { Finding } from '@plumbline/findings';
import { severities } from '@plumbline/findings';
import fc from 'fast-check';
import { payloads } from './runs/hostile.ts';

/** Anything that a spec, a target or a user may have written, steering characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...payloads),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '\n',
        '\r',
        '\t',
        ':',
        '::',
        '##',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '@',
        '#',
        '|',
        '\\',
        '*',
        '_',
        '~',
        '$',
        '&',
        '!',
        '=',
        '-',
        '+',
        '1.',
        'a',
        'www.',
        'http://',
        ' ',
        '\u001b[',
        '\u202e',
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
);

const naturals = fc.nat({ max: 100_000 });
const optional: { requiredKeys: [] } = { requiredKeys: [] };

const headers = fc.dictionary(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), anyText, { maxKeys: 4 });

const location = fc.record(
  {
    instance: anyText,
    schema: anyText,
    file: anyText,
    line: fc.integer({ min: 1, max: 9999 }),
    column: fc.integer({ min: 1, max: 200 }),
  },
  optional,
);

const sample = fc.record(
  {
    request: fc.record(
      { method: anyText, url: anyText, headers, body: anyText },
      { requiredKeys: ['method', 'url', 'headers'] },
    ),
    response: fc.record(
      { status: fc.integer({ min: 100, max: 599 }), headers, body: anyText },
      { requiredKeys: ['status', 'headers'] },
    ),
  },
  { requiredKeys: ['request'] },
);

export const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    id: fc.stringMatching(/^[0-9a-f]{12}$/),
    rule: anyText.map((text) => text || 'rule'),
    severity: fc.constantFrom(...severities),
    state: fc.constantFrom('new', 'known', 'resolved', 'expired'),
    direction: fc.constantFrom('request', 'response'),
    basis: fc.constantFrom('published', 'assumed'),
    operation: anyText,
    operations: fc.array(anyText, { minLength: 1, maxLength: 8 }),
    location,
    message: anyText,
    expected: anyText,
    observed: anyText,
    occurrences: naturals,
    reproducibility: fc.record({ hits: naturals, tries: naturals }),
    sample,
    curl: anyText,
    replay: anyText,
    steps: fc.array(
      fc.record(
        { label: anyText, curl: anyText, status: fc.integer({ min: 100, max: 599 }) },
        { requiredKeys: ['label', 'curl'] },
      ),
      { maxLength: 3 },
    ),
  },
  {
    requiredKeys: [
      'id',
      'rule',
      'severity',
      'state',
      'direction',
      'operation',
      'operations',
      'location',
      'message',
      'expected',
      'observed',
      'occurrences',
      'reproducibility',
      'sample',
      'curl',
    ],
  },
);

const share = fc.record({ covered: naturals, total: naturals });
const few = { maxLength: 4 } as const;

export const anyRun: fc.Arbitrary<RunResult> = fc.record({
  spec: fc.record(
    { title: anyText, version: anyText, sha256: fc.stringMatching(/^[0-9a-f]{64}$/), file: anyText },
    { requiredKeys: ['title', 'version', 'sha256'] },
  ),
  target: anyText,
  seed: fc.nat({ max: 0xffff_ffff }),
  profile: fc.constantFrom('readonly', 'polite', 'full'),
  reproducible: fc.boolean(),
  verdict: fc.constantFrom('conforms', 'drift', 'inconclusive'),
  failOn: fc.constantFrom(...severities),
  startedAt: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  durationMs: fc.double({ min: 0, max: 1e8, noNaN: true }),
  requests: naturals,
  writes: naturals,
  findings: fc.array(anyFinding, few),
  flaky: fc.array(anyFinding, few),
  coverage: fc.record({
    operations: share,
    statuses: share,
    parameters: share,
    keywords: share,
    byOperation: fc.array(
      fc.record({
        operation: anyText,
        method: anyText,
        path: anyText,
        requests: naturals,
        writes: naturals,
        statuses: fc.dictionary(fc.stringMatching(/^[1-5][0-9]{2}$/), naturals, { maxKeys: 4 }),
        documented: fc.array(anyText, few),
        reached: fc.boolean(),
      }),
      few,
    ),
  }),
  leftovers: fc.array(fc.record({ operation: anyText, id: anyText, message: anyText }), few),
  inconclusive: fc.array(
    fc.record(
      {
        reason: fc.constantFrom(
          'unreachable',
          'credentials-refused',
          'no-value',
          'nothing-2xx',
          'budget-spent',
          'time-spent',
          'interrupted',
          'nothing-in-scope',
        ),
        operation: anyText,
        message: anyText,
        unlock: anyText,
      },
      { requiredKeys: ['reason', 'message'] },
    ),
    few,
  ),
  notChecked: fc.array(
    fc.record({
      operation: anyText,
      reason: fc.constantFrom('profile', 'excluded', 'shard', 'policy', 'unsupported'),
      message: anyText,
    }),
    few,
  ),
  notJudged: fc.array(
    fc.record(
      { rule: anyText, operation: anyText, because: anyText, unlock: anyText },
      { requiredKeys: ['rule', 'operation', 'because'] },
    ),
    few,
  ),
});

export const anyPhase: fc.Arbitrary<Phase> = fc.constantFrom('examples', 'boundaries', 'random', 'stateful');
