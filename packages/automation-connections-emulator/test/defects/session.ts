import { type Received, roots, type Sending, type Tenant, withQuery } from '../tenant-client.ts';

/**
 * One session that goes everywhere: each operation of each family, by several users, good and bad input, what was
 * written read back. It ends at the first line that differs from a clean one. Two emulators that answer it alike cannot be told apart by any defect of the catalogue.
 */
export async function session(of: Tenant, clean?: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const send: Send = async (method, path, sending = {}) => {
    const answer = await receive(of, method, path, sending);
    const body = JSON.stringify(sending.body ?? '').slice(0, 60);
    const line = `${method} ${path.replace(of.url, '').slice(0, 90)} ${body}: ${described(of, answer)}`;
    lines.push(line);
    if (clean !== undefined && clean[lines.length - 1] !== line) throw different;
    return answer;
  };
  try {
    await glance(of, send);
    for (const root of Object.values(roots)) {
      await lists(of, root, send);
      await writes(of, root, send);
      await refusals(of, root, send);
      await orders(root, send);
    }
    await acrossFamilies(of, send);
    for (let n = 0; n < 25; n++) await send('GET', `${roots.v1}/e0e720d0-4947-11ec-a1d2-9559fa35801d`);
  } catch (error) {
    if (error !== different) throw error;
  }
  return lines;
}

/** Thrown at the first line that a clean session does not have in its place. */
const different = new Error('different');

type Send = (method: string, path: string, sending?: Sending) => Promise<Received>;

async function receive(of: Tenant, method: string, path: string, sending: Sending): Promise<Received> {
  try {
    return await of.send(method, path, sending);
  } catch (error) {
    return { status: 0, headers: new Headers(), text: `unreadable: ${String(error)}`, body: undefined };
  }
}

function described(of: Tenant, { status, headers, text }: Received): string {
  const told = [
    'content-type',
    'deprecation',
    'sunset',
    'link',
    'retry-after',
    'ratelimit-remaining',
    'allow',
  ];
  const shown = told.map((name) => headers.get(name)).join('|');
  return `${status} ${shown} ${text.replaceAll(of.url, 'ORIGIN').replace(/"traceId":"[0-9a-f]{32}"/g, '"traceId":"T"')}`;
}

/** Everything once, so that most defects show within a few requests. */
async function glance(of: Tenant, send: Send): Promise<void> {
  const connectorId = of.ready.connectors[0]?.id;
  const params = [{ name: 'username', value: 'glance' }];
  for (const root of Object.values(roots)) {
    const created = await send('POST', root, { body: { connectorId, name: 'glance', params } });
    const path = `${root}/${idOf(created) ?? 'none'}`;
    await send('GET', path);
    await send('PUT', path, { body: { name: 'glanced at' } });
    await send('GET', path);
    await send('POST', `${path}/actions/check`);
    await send('POST', `${path}/actions/change-space`, { body: { spaceId: of.ready.spaces[0]?.id } });
    await send('POST', `${path}/actions/change-owner`, { body: { userId: of.ready.users[1]?.id } });
    await send('GET', path, { credential: null });
    await send('GET', withQuery(root, { limit: '2' }));
    await send('POST', `${path}/actions/change-owner`, { body: { userId: of.ready.users[1]?.id } });
    await send('DELETE', path);
    await send('GET', path);
    await send('DELETE', path);
    await send('POST', `${path}/actions/check`);
    for (const [method, tail, body] of [
      ['PUT', '', { name: 'revived' }],
      ['POST', '/actions/change-space', { spaceId: '' }],
    ] as const) {
      await send(method, path + tail, { body });
      await send('GET', path);
    }
  }
}

async function lists(of: Tenant, root: string, send: Send): Promise<void> {
  await follow(await send('GET', withQuery(root, { sort: 'id', limit: '2' })), send);
  await send('GET', withQuery(root, { sort: 'title' }));
  for (const limit of ['0', '1', '3', '200', '201', '-5', 'x']) await send('GET', withQuery(root, { limit }));
  for (const listAll of ['true', 'false', 'maybe']) {
    for (const as of [0, 1, 2]) await send('GET', withQuery(root, { listAll }), { as });
  }
  const owner = of.ready.users[0]?.id;
  const filters = [
    'name eq "Ledger"',
    'name eq "Zurich parcels"',
    'name ne "Zurich parcels"',
    'name ge "Zurich parcels"',
    'not (name sw "L")',
    'name sw "L" and name ew "e"',
    `ownerId eq "${owner}"`,
    'ownerId eq "nobody"',
    `connectorId eq "${of.ready.connectors[1]?.id}"`,
    `spaceId eq "${of.ready.spaces[0]?.id}"`,
    'spaceId eq ""',
    `name eq "x' OR '1'='1"`,
    `name eq "o'neil"`,
    'title eq "x"',
    'name eq',
  ];
  for (const filter of filters)
    await follow(await send('GET', withQuery(root, { filter, limit: '3' })), send);
  await send('GET', withQuery(root, { cursor: 'forged' }));
  await send('GET', root, { as: 2 });
  await send('GET', root, { credential: null });
  await send('GET', root, { credential: 'forged' });
}

async function orders(root: string, send: Send): Promise<void> {
  for (const field of ['name', 'createdAt', 'updatedAt']) {
    for (const sign of ['', '+', '-'])
      await follow(await send('GET', withQuery(root, { sort: sign + field, limit: '2' })), send);
  }
}

/** Next to the end, then back; bounded, since a defect may loop. */
async function follow(first: Received, send: Send): Promise<void> {
  let page = first;
  for (let n = 0; n < 9 && linkOf(page, 'next') !== undefined; n++)
    page = await send('GET', linkOf(page, 'next') ?? '');
  for (let n = 0; n < 9 && linkOf(page, 'prev') !== undefined; n++)
    page = await send('GET', linkOf(page, 'prev') ?? '');
}

function linkOf(page: Received, name: string): string | undefined {
  const href = page.body?.links?.[name]?.href;
  return typeof href === 'string' && href !== '' && !href.includes('example.com') ? href : undefined;
}

async function writes(of: Tenant, root: string, send: Send): Promise<void> {
  const [ledger, , mail] = of.ready.connectors;
  const [shared] = of.ready.spaces;
  const known: string[] = [];
  const bodies: Record<string, unknown>[] = [
    { name: ' Ｆull ', params: [{ name: 'username', value: '12' }], spaceId: shared?.id },
    {
      name: 'n'.repeat(300),
      params: [
        { name: 'username', value: 'u' },
        { name: 'region', value: 'eu' },
      ],
    },
    { name: '', ownerId: of.ready.users[1]?.id },
    { name: '🙂', connectorId: mail?.id },
    {},
    {},
  ];
  for (const body of bodies) {
    const created = await send('POST', root, { body: { connectorId: ledger?.id, ...body } });
    const id = idOf(created);
    if (id === undefined) continue;
    known.push(id);
    await send('GET', `${root}/${id}`);
    await send('POST', `${root}/${id}/actions/check`);
    await send('GET', `${root}/${id}`);
  }
  const [first = 'none', second = 'none', third = 'none'] = known;
  const param = '39a90780-8874-11ee-b16c-89512345678';
  for (const body of [
    { name: 'a' },
    { params: [{ id: param, value: 'v' }] },
    {},
    { name: '𝔘' },
    { name: 'x'.repeat(256) },
    { name: 'c' },
  ]) {
    for (const id of [first, second]) {
      await send('PUT', `${root}/${id}`, { body });
      await send('GET', `${root}/${id}`);
    }
  }
  for (const spaceId of [shared?.id, '', shared?.id]) {
    await send('POST', `${root}/${first}/actions/change-space`, { body: { spaceId } });
    await send('GET', `${root}/${first}`);
  }
  await send('PUT', `${root}/${first}`, { as: 1, body: { name: 'by a member' } });
  await send('POST', `${root}/${first}/actions/change-owner`, { body: { userId: of.ready.users[2]?.id } });
  for (const as of [0, 1, 2, 3]) await send('GET', `${root}/${first}`, { as });
  await send('DELETE', `${root}/${second}?forced=false`);
  for (let n = 0; n < 8; n++) await send('GET', `${root}/${second}`);
  await send('DELETE', `${root}/${third}?forced=perhaps`);
  await send('DELETE', `${root}/${third}?forced=true`);
  await send('POST', root, { body: { connectorId: ledger?.id, name: 'after' } });
  await send('GET', withQuery(root, { listAll: 'true' }));
}

function idOf(answer: Received): string | undefined {
  return answer.body?.id ?? answer.body?.data?.id;
}

async function refusals(of: Tenant, root: string, send: Send): Promise<void> {
  const connectorId = of.ready.connectors[0]?.id;
  const foreign = of.ready.spaces[1]?.id;
  for (const body of [
    {},
    { connectorId: 'none' },
    { connectorId, name: 1 },
    { connectorId, params: {} },
    { connectorId, params: [{ name: 'none' }] },
    { connectorId, spaceId: foreign },
  ]) {
    await send('POST', root, { body });
  }
  const everything = await of.send('GET', withQuery(root, { listAll: 'true', sort: 'createdAt' }));
  const items: { id: string; name: string }[] = Array.isArray(everything.body?.data)
    ? everything.body.data
    : [];
  const named = (name: string) => items.find((item) => item.name === name)?.id ?? 'none';
  const managed = named('Qlik Cloud Services');
  const mine = items.map((item) => item.id).filter((id) => id !== undefined);
  for (const id of [...mine, 'not-a-uuid', '00000000-0000-0000-0000-000000000000'])
    await send('GET', `${root}/${id}`, { as: 2 });
  for (const body of [
    { name: 'half done', params: [{ id: 'none' }] },
    { name: 'moved', spaceId: of.ready.spaces[0]?.id },
  ])
    await send('PUT', `${root}/${named('Zurich parcels')}`, { body });
  await send('GET', `${root}/${named('Zurich parcels')}`);
  for (const id of [named('Zurich parcels'), managed, 'e0e720d0-4947-11ec-a1d2-9559fa35801d', 'none']) {
    for (const as of [0, 2]) {
      await send('PUT', `${root}/${id}`, { as, body: { name: null } });
      await send('PUT', `${root}/${id}`, { as, body: { name: 'taken' } });
      await send('POST', `${root}/${id}/actions/change-owner`, { as, body: {} });
      await send('POST', `${root}/${id}/actions/change-owner`, { as, body: { userId: 'nobody' } });
      await send('POST', `${root}/${id}/actions/change-space`, { as, body: { spaceId: 'nowhere' } });
      await send('POST', `${root}/${id}/actions/change-space`, { as, body: { spaceId: foreign } });
    }
    await send('GET', `${root}/${id}`, { credential: null });
    await send('POST', `${root}/${id}/actions/check`, { credential: null });
    await send('DELETE', `${root}/${id}`, { credential: null });
    await send('POST', `${root}/${id}/actions/change-owner`, {
      as: 3,
      body: { userId: of.ready.users[3]?.id },
    });
  }
  await send('GET', `${root}/${named('Zurich parcels')}`);
  await send('DELETE', `${root}/${named('Parcels of the analysts')}`);
  await send('DELETE', `${root}/${named('Ledger archive')}`, { as: 3 });
  await send('GET', withQuery(root, { listAll: 'true' }));
}

async function acrossFamilies(of: Tenant, send: Send): Promise<void> {
  const created = await send('POST', roots.v1, {
    body: { connectorId: of.ready.connectors[0]?.id, name: 'both' },
  });
  const id = idOf(created) ?? 'none';
  await send('PUT', `${roots.v1}/${id}`, { body: { name: 'new for both' } });
  for (const root of Object.values(roots)) await send('GET', `${root}/${id}`);
}
