import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../src/index.ts';
import { roots, tenant, tenantOf, walk, withQuery } from './tenant-client.ts';

const seed = Number(process.env['PLUMBLINE_TEST_SEED'] ?? 20261123);

describe.each(Object.values(roots))('%s', (root) => {
  test('a created connection is read, listed, changed, checked and deleted', async () => {
    const of = await tenant();
    const [connector] = of.ready.connectors;
    const created = await of.send('POST', root, {
      body: {
        connectorId: connector?.id,
        name: 'mine',
        params: [{ name: 'username', value: 'jane' }],
        spaceId: '',
      },
    });
    expect(created.status).toBe(201);
    const { id, params } = created.body;
    expect(created.body).toMatchObject({
      name: 'mine',
      spaceId: '',
      isConnected: true,
      redirect: null,
      oauthAccountName: null,
    });
    expect(created.body).not.toHaveProperty('error');
    expect(params.map((each: { name: string; order: number }) => [each.name, each.order])).toEqual([
      ['username', 1],
      ['password', 2],
      ['region', 3],
    ]);
    expect((await of.send('GET', `${root}/${id}`)).body).toEqual(created.body);

    const { params: _, redirect: __, oauthAccountName: ___, ...summary } = created.body;
    const listed = (await walk(of, root)).find((item) => item.id === id);
    expect(listed).toEqual(summary);

    const updated = await of.send('PUT', `${root}/${id}`, {
      body: { params: [{ id: params[0].id, value: '' }] },
    });
    expect(updated.body).toMatchObject({
      name: 'mine',
      isConnected: false,
      error: { message: 'No value for username.' },
    });
    expect((await of.send('POST', `${root}/${id}/actions/check`)).body).toEqual({
      connected: false,
      is_connected: false,
    });
    expect((await of.send('GET', `${root}/${id}`)).body).toEqual(updated.body);

    const spaceId = of.ready.spaces[0]?.id;
    const userId = of.ready.users[2]?.id;
    expect((await of.send('POST', `${root}/${id}/actions/change-space`, { body: { spaceId } })).status).toBe(
      204,
    );
    expect((await of.send('POST', `${root}/${id}/actions/change-owner`, { body: { userId } })).status).toBe(
      204,
    );
    expect((await of.send('GET', `${root}/${id}`, { as: 2 })).body).toMatchObject({
      spaceId,
      ownerId: userId,
    });

    expect((await of.send('DELETE', `${root}/${id}`, { as: 2 })).status).toBe(204);
    expect((await of.send('GET', `${root}/${id}`)).status).toBe(404);
    expect((await walk(of, root)).find((item) => item.id === id)).toBeUndefined();
  });
});

test('both families show one store', async () => {
  const of = await tenant();
  const { body } = await of.create({ name: 'seen by both' });
  expect((await of.send('GET', `${roots.v1}/${body.id}`)).body).toEqual(body);
});

test('any well-formed text is kept as it was sent, in names and in values', async () => {
  const emulator = await startEmulator();
  const of = tenantOf(emulator);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).filter((each) => each.isWellFormed()),
    fc.string({ unit: 'grapheme', minLength: 256, maxLength: 300 }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ufeffx',
      'e\u0301',
      "'; DROP TABLE connections; --",
      '𝔘𝔫𝔦',
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (name, value) => {
      const created = await of.create({ name, params: [{ name: 'username', value }] });
      const read = await of.send('GET', `${roots.v1}/${created.body.id}`);
      expect([read.body.name, read.body.params[0].value]).toEqual([name, value]);
      const found = await of.send(
        'GET',
        withQuery(roots.v1, { filter: `name eq ${JSON.stringify(name)}`, limit: '200' }),
      );
      expect(found.body.data.map((item: { id: string }) => item.id)).toContain(created.body.id);
      await of.send('DELETE', `${roots.v1}/${created.body.id}`);
    }),
    { seed, numRuns: 60 },
  );
  await emulator.close();
});

test('an OAuth connection waits for its consent', async () => {
  const of = await tenant();
  const { body } = await of.create({ connectorId: of.ready.connectors[2]?.id });
  expect(body).toMatchObject({ name: 'Mailbridge', isConnected: false, oauthAccountName: null, params: [] });
  expect(body.redirect).toContain(body.id);
  const connected = await of.send(
    'GET',
    withQuery(roots.v1, { filter: 'name eq "Mail of the back office"' }),
  );
  const read = await of.send('GET', `${roots.v1}/${connected.body.data[0].id}`);
  expect(read.body).toMatchObject({
    isConnected: true,
    redirect: null,
    oauthAccountName: 'backoffice@example.com',
  });
});

test('a connection that automations use is deleted only by force', async () => {
  const of = await tenant();
  const found = await of.send('GET', withQuery(roots.v1, { filter: 'name eq "Everyday parcels"' }), {
    as: 2,
  });
  const path = `${roots.v1}/${found.body.data[0].id}`;
  expect((await of.send('DELETE', path, { as: 2 })).status).toBe(400);
  expect((await of.send('DELETE', `${path}?forced=false`, { as: 2 })).status).toBe(400);
  expect((await of.send('GET', path, { as: 2 })).status).toBe(200);
  expect((await of.send('DELETE', `${path}?forced=true`, { as: 2 })).status).toBe(204);
  expect((await of.send('GET', path, { as: 2 })).status).toBe(404);
});

test('the managed connection is listed and cannot be changed', async () => {
  const of = await tenant();
  const found = await of.send('GET', withQuery(roots.v1, { filter: 'name eq "Qlik Cloud Services"' }), {
    as: 3,
  });
  expect(found.body.data).toHaveLength(1);
  const path = `${roots.v1}/${found.body.data[0].id}`;
  expect((await of.send('GET', path, { as: 3 })).status).toBe(200);
  expect((await of.send('PUT', path, { as: 3, body: { name: 'x' } })).status).toBe(403);
  expect((await of.send('DELETE', `${path}?forced=true`, { as: 3 })).status).toBe(403);
  expect((await of.send('POST', `${path}/actions/change-space`, { as: 3, body: {} })).status).toBe(403);
});

test('an update moves updatedAt and nothing else of what the server keeps', async () => {
  let now = Date.parse('2030-01-01T00:00:00.900Z');
  const of = await tenant({ now: () => new Date(now) });
  const { body } = await of.create();
  expect([body.createdAt, body.updatedAt]).toEqual(Array(2).fill('2030-01-01T00:00:00.000000Z'));
  now += 61_000;
  const updated = await of.send('PUT', `${roots.v1}/${body.id}`, {
    body: { name: 'later', ownerId: 'x', createdAt: 'y' },
  });
  expect(updated.body).toEqual({ ...body, name: 'later', updatedAt: '2030-01-01T00:01:01.000000Z' });
  now -= 3_600_000;
  const again = await of.send('PUT', `${roots.v1}/${body.id}`, { body: {} });
  expect(again.body.updatedAt).toBe('2030-01-01T00:01:01.000000Z');
});
