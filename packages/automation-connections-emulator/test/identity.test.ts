import { describe, expect, test } from 'vitest';
import { roots, type Tenant, tenant } from './tenant-client.ts';

describe('a credential', () => {
  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['a scheme alone', 'Bearer'],
    ['a scheme and a space', 'Bearer '],
    ['of another scheme', 'Basic KEY'],
    ['without a scheme', 'KEY'],
    ['unknown', 'Bearer nobody'],
    ['cut short', 'Bearer CUT'],
    ['followed by more', 'Bearer KEY more'],
    ['in quotes', 'Bearer "KEY"'],
  ])('%s is 401 on every operation', async (_, template) => {
    const of = await tenant();
    const key = of.ready.users[0]?.apiKey ?? '';
    const authorization = template?.replace('KEY', key).replace('CUT', key.slice(0, -1));
    const { body } = await of.create();
    for (const root of Object.values(roots)) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', ''],
        ['GET', `/${body.id}`],
        ['PUT', `/${body.id}`],
        ['DELETE', `/${body.id}`],
        ['POST', `/${body.id}/actions/change-owner`],
        ['POST', `/${body.id}/actions/change-space`],
        ['POST', `/${body.id}/actions/check`],
        ['GET', '/absent'],
      ] as const) {
        const headers = authorization === undefined ? {} : { authorization };
        const refused = await of.send(method, root + path, { credential: null, headers });
        expect(refused.status).toBe(401);
        expect(refused.body.errors[0].code).toBe('HTTP-401');
      }
    }
    expect((await of.send('GET', `${roots.v1}/${body.id}`)).status).toBe(200);
  });

  test('is accepted whatever the case of the scheme', async () => {
    const of = await tenant();
    const headers = { authorization: `bearer ${of.ready.users[0]?.apiKey}` };
    expect((await of.send('GET', roots.v1, { credential: null, headers })).status).toBe(200);
  });
});

describe('an access token', () => {
  const fieldsOf = (of: Tenant) => ({
    client_id: of.ready.oauthClients[0]?.clientId ?? '',
    client_secret: of.ready.oauthClients[0]?.clientSecret ?? '',
    grant_type: 'client_credentials',
  });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('is given for JSON and for a form, and works until it expires', async () => {
    let now = Date.parse('2030-01-01T00:00:00.000Z');
    const of = await tenant({ now: () => new Date(now) });
    const asJson = await of.send('POST', '/oauth/token', { credential: null, body: fieldsOf(of) });
    const asForm = await of.send('POST', '/oauth/token', {
      credential: null,
      body: String(new URLSearchParams(fieldsOf(of))),
      headers: form,
    });
    for (const { status, body } of [asJson, asForm]) {
      expect(status).toBe(200);
      expect(body).toEqual({
        access_token: expect.any(String),
        token_type: 'bearer',
        scope: 'admin_classic',
        expires_in: 21_600,
        expires_at: '2030-01-01T06:00:00.000Z',
      });
      expect((await of.send('GET', roots.v1, { credential: body.access_token })).status).toBe(200);
    }
    expect(asJson.body.access_token).not.toBe(asForm.body.access_token);
    now += 21_600_000 - 1;
    expect((await of.send('GET', roots.v1, { credential: asJson.body.access_token })).status).toBe(200);
    now += 1;
    expect((await of.send('GET', roots.v1, { credential: asJson.body.access_token })).status).toBe(401);
  });

  test('and an API key can be revoked', async () => {
    const of = await tenant();
    const { body } = await of.send('POST', '/oauth/token', { credential: null, body: fieldsOf(of) });
    for (const secret of [body.access_token, of.ready.users[2]?.apiKey]) {
      expect((await of.send('GET', roots.v1, { credential: secret })).status).toBe(200);
      const fields = { ...fieldsOf(of), token: secret };
      expect((await of.send('POST', '/oauth/revoke', { credential: null, body: fields })).status).toBe(200);
      expect((await of.send('GET', roots.v1, { credential: secret })).status).toBe(401);
    }
    expect((await of.send('GET', roots.v1)).status).toBe(200);
  });

  test.each([
    ['another grant', { grant_type: 'password' }, 400],
    ['no client', { client_id: undefined }, 400],
    ['an unknown client', { client_id: 'nobody' }, 401],
    ['a wrong secret', { client_secret: 'guess' }, 401],
    ['a secret that is no string', { client_secret: 1 }, 400],
  ])('is refused for %s', async (_, spoiled, status) => {
    const of = await tenant();
    const refused = await of.send('POST', '/oauth/token', {
      credential: null,
      body: { ...fieldsOf(of), ...spoiled },
    });
    expect(refused.status).toBe(status);
  });
});

test('who may do what with a connection in a shared space', async () => {
  const of = await tenant();
  const { body } = await of.create({ spaceId: of.ready.spaces[0]?.id }, { as: 2 });
  const path = `${roots.v1}/${body.id}`;
  const statuses = async (as: number) => [
    (await of.send('GET', path, { as })).status,
    (await of.send('POST', `${path}/actions/check`, { as })).status,
    (await of.send('PUT', path, { as, body: { name: `by ${as}` } })).status,
  ];
  expect(await statuses(0)).toEqual([200, 200, 200]);
  expect(await statuses(1)).toEqual([200, 200, 403]);
  expect(await statuses(2)).toEqual([200, 200, 200]);
  expect(await statuses(3)).toEqual([200, 200, 403]);
  await of.send('POST', `${path}/actions/change-space`, { as: 2, body: { spaceId: '' } });
  expect(await statuses(3)).toEqual([403, 403, 403]);
});
