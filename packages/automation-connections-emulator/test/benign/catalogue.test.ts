import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { benignCatalogue, startEmulator } from '../../src/index.ts';
import { roots, type Tenant, tenant, tenantOf, walk, withQuery } from '../tenant-client.ts';

const notVariations = new Set(['benign-catalogue.ts', 'benign-variation.ts']);
const files = readdirSync(new URL('../../src/benign/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isFile() && !notVariations.has(entry.name))
  .map((entry) => entry.name.replace(/\.ts$/, ''))
  .sort();

const noon = () => new Date('2030-01-01T12:00:00Z');

test('the catalogue holds every file of its folder, in order', () => {
  expect(benignCatalogue.map(({ id }) => id)).toEqual(files);
});

test('an unknown variation is refused', async () => {
  await expect(tenant({ benign: ['nothing'] })).rejects.toMatchObject({ code: 'unknown-variation' });
});

describe('on the wire one can see', () => {
  let plain: string[];
  beforeAll(async () => {
    plain = await wire(['none']);
  });

  test('nothing where none is on', async () => {
    expect(await wire([])).toEqual(plain);
  });

  test.each(benignCatalogue.filter(({ id }) => id !== 'slow-answers').map(({ id }) => [id]))(
    '%s',
    async (id) => {
      expect(await wire([id])).not.toEqual(plain);
    },
  );
});

test('a slow answer comes whole', async () => {
  const of = await tenant({ benign: ['slow-answers'] });
  for (let n = 0; n < 5; n++) expect((await of.send('GET', roots.v1)).status).toBe(200);
});

test.each(['ties-in-another-order', 'names-sorted-without-case', 'other-cursors', 'cursor-first-in-links'])(
  'with %s, every sort still pages through everything once',
  async (id) => {
    const of = await tenant({ benign: [id] });
    for (const name of ['b', 'B', 'a', 'a']) await of.create({ name });
    const all = (await of.send('GET', withQuery(roots.v1, { listAll: 'true', limit: '200' }))).body.data;
    const ids = all.map((item: { readonly id: string }) => item.id).sort();
    for (const sort of ['name', '-name', 'createdAt', '-updatedAt', 'id']) {
      const seen = await walk(of, withQuery(roots.v1, { listAll: 'true', limit: '2', sort }));
      expect(seen.map((item) => item.id).sort()).toEqual(ids);
    }
  },
);

/** A few requests, and what came back for each, byte for byte but for dates, ports and trace ids. */
async function wire(benign: readonly string[]): Promise<string[]> {
  const emulator = await startEmulator({ benign, now: noon });
  const of = tenantOf(emulator);
  const [key = '', , ordinary = ''] = of.ready.users.map((user) => user.apiKey);
  const own = '/api/v1/automation-connections/d6321ebd-d9e8-48fe-9d86-97dbd473bf60';
  const [space] = of.ready.spaces;
  const connectorId = of.ready.connectors[0]?.id;
  const seen: string[] = [];
  for (const [method, path, body, as] of [
    ['POST', roots.v1, { connectorId, name: 'aé', spaceId: space?.id }, key],
    ['GET', own, undefined, key],
    ['GET', own, undefined, ordinary],
    ['PUT', own, {}, key],
    ['GET', withQuery(roots.v1, { listAll: 'true', sort: 'name', limit: '3' }), undefined, key],
    ['GET', withQuery(roots.v1, { listAll: 'true', sort: 'createdAt', limit: '3' }), undefined, key],
    ['GET', withQuery(roots.v1, { listAll: 'true', sort: '-name', limit: '3' }), undefined, key],
    ['GET', withQuery(roots.v1, { filter: 'name eq "zurich PARCELS"' }), undefined, key],
    ['GET', withQuery(roots.v1, { limit: '1' }), undefined, key],
    ['GET', withQuery(roots.v1, { limit: '1' }), undefined, key],
  ] as const)
    seen.push(await exchange(of, method, path, body, as));
  await emulator.close();
  return seen;
}

function exchange(of: Tenant, method: string, path: string, body: unknown, key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const sent = request(of.url + path, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const head = answer.rawHeaders.join('|').replace(/\|Date\|[^|]*/, '');
        const text = `${answer.statusCode} ${head} ${Buffer.concat(chunks).toString('utf8')}`;
        resolve(
          text
            .replaceAll(of.url, 'ORIGIN')
            .replaceAll(/[0-9a-f]{32}/g, 'TRACE')
            .replaceAll(of.url.slice(7), 'HOST'),
        );
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
