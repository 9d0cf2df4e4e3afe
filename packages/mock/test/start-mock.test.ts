import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, MockError, startMock } from '../src/index.ts';
import { petsContract } from './pets.ts';

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ contract: petsContract(['https://pets.example.com/v1']), port: 0 });
});

afterAll(() => mock.close());

const json = { 'content-type': 'application/json' };

describe('what the mock answers', () => {
  test.each<[string, string, RequestInit, number]>([
    ['a documented read', '/pets?limit=5', {}, 200],
    ['a query beyond its bound', '/pets?limit=11', {}, 400],
    ['a valid body', '/pets', { method: 'POST', headers: json, body: '{"name":"Ada","age":null}' }, 201],
    ['a body that breaks its schema', '/pets', { method: 'POST', headers: json, body: '{"name":5}' }, 400],
    ['a missing body', '/pets', { method: 'POST' }, 400],
    ['text', '/notes', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'hello' }, 204],
    ['an undocumented path', '/cats', {}, 404],
    ['an undocumented method', '/pets', { method: 'DELETE' }, 405],
    ['a chosen status', '/pets', { headers: { prefer: 'code=400' } }, 400],
    ['malformed JSON', '/pets', { method: 'POST', headers: json, body: '{"name":' }, 400],
    [
      'malformed JSON of a +json type',
      '/pets',
      { method: 'POST', headers: { 'content-type': 'application/x+json' }, body: '{' },
      400,
    ],
    [
      'a charset that is none',
      '/pets',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=klingon' }, body: '{}' },
      415,
    ],
    [
      'a compressed body',
      '/pets',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' },
      415,
    ],
    [
      'a body beyond the limit',
      '/notes',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(11 * 1024 * 1024) },
      413,
    ],
  ])('%s', async (_name, path, init, status) => {
    const response = await fetch(mock.url + path, init);
    await response.arrayBuffer();
    expect(response.status).toBe(status);
  });
});

test('serves the path under the base path of the server and without it', async () => {
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const bare = await fetch(`http://127.0.0.1:${mock.port}/pets`);
  expect(await bare.json()).toEqual([{ name: 'Ada', age: null }]);
});

test('tells the reason when it refuses malformed JSON', async () => {
  const response = await fetch(`${mock.url}/pets`, { method: 'POST', headers: json, body: 'nope' });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 400, title: 'Malformed JSON' });
});

test('a port in use is refused with a MockError that names the port', async () => {
  const refused = startMock({ contract: petsContract(), port: mock.port });
  await expect(refused).rejects.toThrow(MockError);
  await expect(refused).rejects.toMatchObject({
    code: 'port-in-use',
    message: expect.stringContaining(String(mock.port)),
  });
});

test('close drops idle connections, can be called twice, and frees the port', async () => {
  const other = await startMock({ contract: petsContract(), port: 0 });
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve, reject) => {
    request(`${other.url}/pets`, { agent }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });
  await other.close();
  await other.close();
  const again = await startMock({ contract: petsContract(), port: other.port });
  await again.close();
  agent.destroy();
});

test('leaves the contract as it was', async () => {
  const contract = petsContract();
  const before = JSON.stringify(contract.document);
  await (await startMock({ contract, port: 0 })).close();
  expect(JSON.stringify(contract.document)).toBe(before);
});
