import { describe, expect, test } from 'vitest';
import { type Config, ConfigError, type Flags } from '../src/index.ts';
import { resolve } from './resolve.ts';

test('without any source there are only defaults', () => {
  expect(resolve({})).toEqual({
    configNamed: false,
    seed: 1,
    timeoutMs: 10_000,
    randomRuns: 20,
    include: [],
    exclude: [],
    rules: [],
    failOn: 'warning',
    values: {},
    valueNames: [],
    headers: [],
    auth: [],
    reports: [],
    notices: [],
  });
});

describe('flags beat the environment, the environment beats the file', () => {
  test.each([
    ['seed', '7', 'PLUMBLINE_SEED', '8', 9],
    ['target', 'mock', 'PLUMBLINE_TARGET', 'emulator', 'http://localhost:1'],
    ['profile', 'full', 'PLUMBLINE_PROFILE', 'polite', 'readonly'],
    ['failOn', 'info', 'PLUMBLINE_FAIL_ON', 'breaking', 'warning'],
    ['maxRequests', '1', 'PLUMBLINE_MAX_REQUESTS', '2', 3],
    ['maxWrites', '0', 'PLUMBLINE_MAX_WRITES', '2', 3],
  ] as const)('%s', (key, typed, variable, inEnvironment, inFile) => {
    const resolved = (sources: Parameters<typeof resolve>[0]): string => {
      const setting = resolve(sources)[key];
      return String(typeof setting === 'object' ? setting.value : setting);
    };
    const file = { [key]: inFile };
    const env = { [variable]: inEnvironment };
    const flags = { [key]: typed };
    expect(resolved({ file })).toBe(String(inFile));
    expect(resolved({ file, env })).toBe(inEnvironment);
    expect(resolved({ file, env, flags })).toBe(typed);
    expect(resolved({ file, env: { [variable]: '' } })).toBe(String(inFile));
  });
});

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['5m', 300_000],
  ['1h', 3_600_000],
  ['2', 2000],
  ['0.5s', 500],
  ['0.1ms', 1],
])('the duration %s is %i ms', (typed, milliseconds) => {
  expect(resolve({ flags: { timeout: typed } }).timeoutMs).toBe(milliseconds);
});

test('a duration in a file may be a number of seconds', () => {
  expect(resolve({ file: { timeout: 1.5, maxDuration: '2m' } })).toMatchObject({
    timeoutMs: 1500,
    maxDurationMs: 120_000,
  });
});

describe('paths', () => {
  test('of a file start from the file, of a flag from the working directory', () => {
    const file: Config = { spec: 'openapi.yaml', reports: { json: 'out/report.json' } };
    expect(resolve({ file })).toMatchObject({
      spec: 'api/openapi.yaml',
      reports: [{ format: 'json', path: '/work/api/out/report.json' }],
    });
    expect(resolve({ flags: { spec: 'a.yaml', report: ['markdown=out.md'] } })).toMatchObject({
      spec: 'a.yaml',
      reports: [{ format: 'markdown', path: '/work/out.md', place: '--report' }],
    });
  });

  test('outside the working directory are absolute, and URLs stay', () => {
    expect(resolve({ flags: { spec: '../x.yaml' } }).spec).toBe('/x.yaml');
    expect(resolve({ flags: { spec: 'https://example.com/a/../b.yaml' } }).spec).toBe(
      'https://example.com/a/../b.yaml',
    );
  });
});

describe('a config about another spec', () => {
  const file: Config = { spec: 'openapi.yaml', auth: 'env:SECRET', seed: 5 };

  test('is left aside when it was only found', () => {
    const settings = resolve({ file, flags: { spec: 'other.yaml' } });
    expect(settings).toMatchObject({ auth: [], seed: 1 });
    expect(settings.notices).toEqual([expect.stringContaining('another spec')]);
    expect(settings).not.toHaveProperty('configFile');
  });

  test('is used when it was named, and when the specs are the same', () => {
    expect(resolve({ file, named: true, flags: { spec: 'other.yaml' } })).toMatchObject({
      seed: 5,
      spec: 'other.yaml',
    });
    expect(resolve({ file, flags: { spec: 'api/openapi.yaml' } })).toMatchObject({ seed: 5, notices: [] });
  });
});

test('values and headers are merged by name, and flags win', () => {
  const settings = resolve({
    file: { values: { a: 1, b: 2 }, headers: { 'X-One': 'env:ONE', 'x-two': 'env:TWO' } },
    flags: {
      value: ['b=3', 'c={"d":[true]}', 'e=plain', 'f=12345678901234567890', 'g="7"', 'h='],
      header: ['x-one=env:OTHER'],
    },
  });
  expect(settings.values).toEqual({
    a: 1,
    b: 3,
    c: { d: [true] },
    e: 'plain',
    f: '12345678901234567890',
    g: '7',
    h: '',
  });
  expect(settings.valueNames.slice(0, 3)).toEqual([
    { name: 'a', place: 'api/plumbline.config.ts: values.a' },
    { name: 'b', place: 'api/plumbline.config.ts: values.b' },
    { name: 'b', place: '--value' },
  ]);
  expect(settings.headers.map(({ name, env }) => `${name} ${env}`)).toEqual(['x-one OTHER', 'x-two TWO']);
});

test('lists of a flag replace those of the file', () => {
  const file: Config = { include: ['a'], rules: ['documented-status'], auth: 'env:A' };
  const flags: Flags = {
    include: ['b', 'GET /x*'],
    rules: ['invalid-rejected, documented-status'],
    auth: ['env:B'],
  };
  const settings = resolve({ file, flags });
  expect(settings.include.map(({ pattern }) => pattern)).toEqual(['b', 'GET /x*']);
  expect(settings.rules).toEqual(['invalid-rejected', 'documented-status']);
  expect(settings.auth.map(({ env }) => env)).toEqual(['B']);
});

test('PLUMBLINE_TOKEN serves when nothing else names a credential', () => {
  expect(resolve({ env: { PLUMBLINE_TOKEN: 'x' } }).auth).toMatchObject([
    { identity: 'main', scheme: '*', env: 'PLUMBLINE_TOKEN' },
  ]);
  expect(resolve({ env: { PLUMBLINE_TOKEN: 'x' }, file: { auth: 'env:A' } }).auth).toMatchObject([
    { env: 'A' },
  ]);
});

test('the seed may be drawn', () => {
  const { seed } = resolve({ flags: { seed: 'random' } });
  expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
});

describe('a wrong setting names its place and the way out', () => {
  test.each<[string, Parameters<typeof resolve>[0], string, string]>([
    [
      'unknown key',
      { file: { maxRequest: 5 } },
      'api/plumbline.config.ts: there is no key "maxRequest"',
      'Did you mean "maxRequests"?',
    ],
    [
      'unknown key that is close to none',
      { file: { zzzzzzzz: 5 } },
      'zzzzzzzz',
      'Choose one of: spec, target',
    ],
    ['key of the prototype', { file: { constructor: 5 } }, 'no key "constructor"', ''],
    [
      'wrong type in a file',
      { file: { seed: '5' } },
      'api/plumbline.config.ts: seed: "5" is not a whole number',
      'Write it without quotes.',
    ],
    ['function in a file', { file: { target: () => 1 } }, 'target: function is not a text', ''],
    ['list item', { file: { include: ['a', 5] } }, 'include[1]: 5 is not a text', ''],
    ['not a list', { file: { include: 'a' } }, 'include: "a" is not a list', 'square brackets'],
    ['not an object', { file: { values: 5 } }, 'values: 5 is not an object', '{ name: value }'],
    [
      'value that is not JSON',
      { file: { values: { when: new Date(), f: () => 1 } } },
      'values.f: function is not a JSON value',
      '',
    ],
    [
      'seed',
      { flags: { seed: '-1' } },
      '--seed: "-1" is not a whole number from 0 to 4294967295',
      'leave it out for 1',
    ],
    ['seed in the environment', { env: { PLUMBLINE_SEED: '1e3' } }, 'PLUMBLINE_SEED: "1e3"', ''],
    [
      'profile',
      { flags: { profile: 'readnoly' } },
      '--profile: there is no profile "readnoly"',
      'Did you mean "readonly"?',
    ],
    [
      'severity',
      { flags: { failOn: 'all' } },
      '--fail-on: there is no severity "all"',
      'Choose one of: breaking, warning, info.',
    ],
    ['rule', { flags: { rules: ['documented-statu'] } }, 'no rule "documented-statu"', 'documented-status'],
    [
      'rule in a file',
      { file: { rules: ['nothing-like'] } },
      'rules[0]: there is no rule',
      'documented-status, invalid-rejected',
    ],
    [
      'report format',
      { flags: { report: ['jsn=a'] } },
      '--report: there is no report format "jsn"',
      'Did you mean "json"?',
    ],
    ['report without a path', { flags: { report: ['json='] } }, '--report: "" is not a text', ''],
    [
      'report without a format',
      { flags: { report: ['report.json'] } },
      '--report: is not of the form FORMAT=PATH',
      '',
    ],
    [
      'two reports in one file',
      { flags: { report: ['json=a', 'markdown=./a'] } },
      'two reports would be written to /work/a',
      '',
    ],
    [
      'duration',
      { flags: { timeout: '10 sec' } },
      '--timeout: "10 sec" is not a duration',
      '500ms, 30s, 5m or 1h',
    ],
    ['no time', { flags: { timeout: '0' } }, '--timeout: "0" must be more than 0', 'such as 500ms'],
    ['no time in a file', { file: { maxDuration: 0 } }, 'maxDuration: 0 must be more than 0', ''],
    [
      'more time than a timer holds',
      { flags: { maxDuration: '600h' } },
      '--max-duration: "600h" must be less than 25 days',
      'such as 500ms',
    ],
    ['cap', { flags: { maxRequests: '0' } }, '--max-requests: "0"', 'Leave it out'],
    ['cap on writes', { flags: { maxWrites: '-1' } }, '--max-writes: "-1"', 'Write 0'],
    ['value', { flags: { value: ['x'] } }, '--value: is not of the form NAME=VALUE', ''],
    ['header name', { flags: { header: ['x y=env:A'] } }, '"x y" is not a header name', ''],
  ])('%s', (_name, sources, message, hint) => {
    let error: unknown;
    try {
      resolve(sources);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toContain(message);
    expect((error as ConfigError).hint).toContain(hint);
    const [, shape] = / is not (.+)$/.exec((error as ConfigError).message) ?? [];
    if (shape !== undefined) expect((error as ConfigError).hint).not.toContain(shape);
  });
});
