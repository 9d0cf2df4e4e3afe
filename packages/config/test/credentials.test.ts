import { describe, expect, test } from 'vitest';
import { ConfigError, readHeaders, readIdentities } from '../src/index.ts';
import { resolve } from './resolve.ts';

test.each([
  ['env:TOKEN', { identity: 'main', scheme: '*', env: 'TOKEN' }],
  ['second:env:TOKEN', { identity: 'second', scheme: '*', env: 'TOKEN' }],
  ['bearerAuth=env:TOKEN', { identity: 'main', scheme: 'bearerAuth', env: 'TOKEN' }],
  ['second:oauth2=env:TOKEN', { identity: 'second', scheme: 'oauth2', env: 'TOKEN' }],
  ['env:env:TOKEN', { identity: 'env', scheme: '*', env: 'TOKEN' }],
])('--auth %s', (typed, expected) => {
  expect(resolve({ flags: { auth: [typed] } }).auth).toMatchObject([expected]);
  expect(resolve({ file: { auth: typed } }).auth).toMatchObject([expected]);
});

describe('a credential typed by mistake is refused and not repeated', () => {
  test.each([
    ['--auth', { flags: { auth: ['s3cr3t-token'] } }],
    ['--auth with a scheme', { flags: { auth: ['bearerAuth=s3cr3t-token'] } }],
    ['--header', { flags: { header: ['authorization=Bearer s3cr3t-token'] } }],
    ['--header without a name', { flags: { header: ['s3cr3t-token'] } }],
    ['auth in a file', { file: { auth: ['s3cr3t-token'] } }],
    ['headers in a file', { file: { headers: { a: 's3cr3t-token' } } }],
  ])('%s', (_name, sources) => {
    expect(() => resolve(sources)).toThrow(ConfigError);
    try {
      resolve(sources);
    } catch (error) {
      expect(`${String(error)} ${(error as ConfigError).hint}`).not.toContain('s3cr3t');
    }
  });
});

test('two credentials for one use are refused', () => {
  expect(() => resolve({ flags: { auth: ['env:A', 'env:B'] } })).toThrow(/env:A and env:B/);
  expect(resolve({ flags: { auth: ['env:A', 'x=env:B', 'second:env:B'] } }).auth).toHaveLength(3);
});

test('identities are read in the order in which they are named, the first is the main one', () => {
  const { auth } = resolve({ flags: { auth: ['a=env:A', 'second:env:C', 'b=env:B'] } });
  expect(readIdentities(auth, { A: ' one ', B: 'two', C: 'three' })).toEqual([
    { name: 'main', credentials: { a: { value: 'one', env: 'A' }, b: { value: 'two', env: 'B' } } },
    { name: 'second', credentials: { '*': { value: 'three', env: 'C' } } },
  ]);
});

test.each([
  ['missing', {}, '--auth: the environment variable TOKEN is not set'],
  ['empty', { TOKEN: '' }, '--auth: the environment variable TOKEN is empty'],
  ['blank', { TOKEN: '  ' }, '--auth: the environment variable TOKEN is empty'],
  [
    'with a line break',
    { TOKEN: 's3cr3t\nx' },
    '--auth: the environment variable TOKEN holds characters that a header cannot carry',
  ],
])('a variable that is %s is named', (_name, env, message) => {
  const { auth } = resolve({ flags: { auth: ['env:TOKEN'] } });
  expect(() => readIdentities(auth, env)).toThrow(message);
});

test('headers are read from the environment', () => {
  const { headers } = resolve({ flags: { header: ['X-Trace=env:TRACE'] } });
  expect(readHeaders(headers, { TRACE: 'abc' })).toEqual({ 'X-Trace': { value: 'abc', env: 'TRACE' } });
  expect(() => readHeaders(headers, {})).toThrow('--header: the environment variable TRACE is not set');
});
