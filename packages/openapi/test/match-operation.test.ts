import { describe, expect, test } from 'vitest';
import { type Contract, matchOperation } from '../src/index.ts';
import { contractOf, document } from './spec-folder.ts';

const paths = [
  '/pets',
  '/pets/{id}',
  '/pets/mine',
  '/pets/{id}/toys/{toy}',
  '/pets/mine/toys/{toy}',
  '/files/{name}.{extension}',
  '/files/{name}',
  '/batch:{action}',
  '/ünï/{x}',
  '/',
];

describe('matching', () => {
  const load = (): Promise<Contract> => {
    const items = paths.map((path) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `{ name: ${name}, in: path }`);
      return `  '${path}': { parameters: [${names.join(', ')}], get: {}, ${path === '/pets/{id}' ? 'delete: {}' : ''} }`;
    });
    return contractOf({ 'openapi.yaml': document('3.1.1', `paths:\n${items.join('\n')}\n`) });
  };

  test.each([
    ['/pets', '/pets', {}],
    ['/pets?limit=1#x', '/pets', {}],
    ['/pets/7', '/pets/{id}', { id: '7' }],
    ['/pets/mine', '/pets/mine', {}],
    ['/pets/%6Dine', '/pets/mine', {}],
    ['/pets/a%2Fb', '/pets/{id}', { id: 'a/b' }],
    ['/pets/100%', '/pets/{id}', { id: '100%' }],
    ['/pets/7/toys/ball', '/pets/{id}/toys/{toy}', { id: '7', toy: 'ball' }],
    ['/pets/mine/toys/ball', '/pets/mine/toys/{toy}', { toy: 'ball' }],
    ['/files/a.tar.gz', '/files/{name}.{extension}', { name: 'a', extension: 'tar.gz' }],
    ['/files/a', '/files/{name}', { name: 'a' }],
    ['/batch:run', '/batch:{action}', { action: 'run' }],
    ['/%C3%BCn%C3%AF/%0A', '/ünï/{x}', { x: '\n' }],
    ['/', '/', {}],
  ])('GET %s is %s', async (url, path, pathParameters) => {
    expect(matchOperation(await load(), 'GET', url)).toMatchObject({
      operation: { path, method: 'get' },
      pathParameters,
    });
  });

  test.each(['/pets/', '/pets//', '/pet', '/pets/1/2', '', '/PETS', '/batch'])(
    '%j is unknown',
    async (url) => {
      expect(matchOperation(await load(), 'GET', url)).toBeUndefined();
    },
  );

  test('a known path with another method names those it has', async () => {
    expect(matchOperation(await load(), 'PATCH', '/pets/7')).toEqual({ methodNotAllowed: ['delete', 'get'] });
  });

  test('a method that only the templated path has is found behind the literal one', async () => {
    expect(matchOperation(await load(), 'DELETE', '/pets/mine')).toMatchObject({
      pathParameters: { id: 'mine' },
    });
  });

  test.each([
    ['https://example.com/v2/pets/7', '/v2', true],
    ['https://example.com/v2/pets/7', '/v2/', true],
    ['https://example.com/v2/pets/7', '', false],
    ['https://example.com/v22/pets/7', '/v2', false],
  ])('%s under the base path %j: %s', async (url, basePath, found) => {
    expect(matchOperation(await load(), 'get', new URL(url), { basePath }) !== undefined).toBe(found);
  });
});
