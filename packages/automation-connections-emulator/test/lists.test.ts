import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../src/index.ts';
import { type Received, roots, tenant, tenantOf, walk, withQuery } from './tenant-client.ts';

const seed = Number(process.env['PLUMBLINE_TEST_SEED'] ?? 20261123);
const root = roots.workflows;

type Item = Readonly<Record<string, string>>;
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

test('pages of any size give every item once, and lead back the same way', async () => {
  const of = await tenant();
  const all = ids(await walk(of, root));
  for (const limit of [1, 2, 3, all.length - 1, all.length, 200]) {
    const forth: Received[] = [];
    for (
      let next: string | null = `${root}?limit=${limit}`;
      next !== null;
      next = forth.at(-1)?.body.links.next.href
    ) {
      forth.push(await of.send('GET', next));
    }
    expect(forth.flatMap((page) => ids(page.body.data))).toEqual(all);
    const back: Received[] = forth.slice(-1);
    for (let prev = back[0]?.body.links.prev.href; prev !== null; prev = back.at(-1)?.body.links.prev.href) {
      expect(new URL(prev).origin).toBe(of.url);
      back.push(await of.send('GET', prev));
    }
    expect(back.reverse().map((page) => ids(page.body.data))).toEqual(
      forth.map((page) => ids(page.body.data)),
    );
    expect(back[0]?.body.links).toEqual(forth[0]?.body.links);
  }
});

describe('sort', () => {
  const fields = ['id', 'name', 'createdAt', 'updatedAt'];
  const byCodePoint = (a = '', b = '') => Buffer.compare(Buffer.from(a), Buffer.from(b));
  test.each(fields.flatMap((field) => [field, `+${field}`, `-${field}`]))(
    '%s orders across pages',
    async (sort) => {
      const of = await tenant();
      const sorted = (await walk(
        of,
        withQuery(root, { sort, listAll: 'true', limit: '4' }),
      )) as unknown as Item[];
      expect(sorted).toHaveLength(15);
      const field = sort.replace(/^[+-]/, '');
      const sign = sort.startsWith('-') ? -1 : 1;
      for (const [n, item] of sorted.slice(1).entries()) {
        expect(sign * byCodePoint(sorted[n]?.[field], item[field])).toBeLessThanOrEqual(0);
      }
      // A raw plus is a space once decoded.
      expect((await of.send('GET', `${root}?sort=${sort}`)).status).toBe(200);
    },
  );

  test('is mirrored by its descending twin, ties included', async () => {
    const of = await tenant({ now: () => new Date('2030-01-01') });
    for (const name of ['same', 'same', 'same']) await of.create({ name });
    for (const field of fields) {
      const up = ids(await walk(of, withQuery(root, { sort: field, limit: '2' })));
      expect(ids(await walk(of, withQuery(root, { sort: `-${field}`, limit: '3' })))).toEqual(up.reverse());
    }
  });
});

describe('filter', () => {
  const names = ['Anna', 'anna', 'Bé "quoted" \\ back', 'Zoë 🙂', '', 'a%b_c', "o'neil", 'line\nbreak'];
  const operators: Record<string, (name: string, value: string) => boolean> = {
    eq: (name, value) => name === value,
    ne: (name, value) => name !== value,
    co: (name, value) => name.includes(value),
    sw: (name, value) => name.startsWith(value),
    ew: (name, value) => name.endsWith(value),
    gt: (name, value) => Buffer.compare(Buffer.from(name), Buffer.from(value)) > 0,
    ge: (name, value) => Buffer.compare(Buffer.from(name), Buffer.from(value)) >= 0,
    lt: (name, value) => Buffer.compare(Buffer.from(name), Buffer.from(value)) < 0,
    le: (name, value) => Buffer.compare(Buffer.from(name), Buffer.from(value)) <= 0,
  };

  type Term = { readonly text: string; readonly holds: (name: string) => boolean };
  const leaf: fc.Arbitrary<Term> = fc
    .record({
      op: fc.constantFrom(...Object.keys(operators)),
      value: fc.oneof(
        fc.constantFrom(...names, 'n', '🙂', 'A', 'zz'),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      shout: fc.boolean(),
    })
    .map(({ op, value, shout }) => ({
      text: `${shout ? 'NAME' : 'name'} ${shout ? op.toUpperCase() : op} ${JSON.stringify(value)}`,
      holds: (name) => operators[op]?.(name, value) ?? false,
    }));
  const { tree } = fc.letrec<{ tree: Term; present: Term; joined: Term; denied: Term; leaf: Term }>(
    (tie) => ({
      leaf,
      present: fc.constant<Term>({ text: 'name pr', holds: (name) => name !== '' }),
      joined: fc
        .record({ or: fc.boolean(), left: tie('tree'), right: tie('tree') })
        .map(({ or, left, right }) => ({
          text: `(${left.text}) ${or ? 'or' : 'and'} (${right.text})`,
          holds: (name) =>
            or ? left.holds(name) || right.holds(name) : left.holds(name) && right.holds(name),
        })),
      denied: tie('tree').map((inner) => ({
        text: `not (${inner.text})`,
        holds: (name: string) => !inner.holds(name),
      })),
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        tie('leaf'),
        tie('present'),
        tie('joined'),
        tie('denied'),
      ),
    }),
  );

  test('means what RFC 7644 says, for any tree of terms', async () => {
    const emulator = await startEmulator();
    const of = tenantOf(emulator);
    for (const item of await walk(of, root)) await of.send('DELETE', `${root}/${item.id}?forced=true`);
    for (const name of names) await of.create({ name });
    const present = (await walk(of, root)).map((item) => item.name);
    await fc.assert(
      fc.asyncProperty(tree, async ({ text, holds }) => {
        const found = (await walk(of, withQuery(root, { filter: text, limit: '5' }))).map(
          (item) => item.name,
        );
        expect(found.sort()).toEqual(present.filter(holds).sort());
      }),
      { seed, numRuns: 150 },
    );
    await emulator.close();
  });

  test.each([
    [
      'and binds before or',
      'name eq "Zurich parcels" or name sw "Ledger" and name ew "nobody"',
      ['Zurich parcels'],
    ],
    [
      'all four fields',
      'connectorId eq "3004e850-1985-11ee-b6df-8d800b305320" and spaceId eq "" and ownerId pr',
      ['Ledger archive'],
    ],
    ['an escape inside a string', String.raw`name eq "Zurich\u0020parcels"`, ['Zurich parcels']],
    ['nothing that matches', 'name eq "none of these"', []],
  ])('%s', async (_, filter, names) => {
    const of = await tenant();
    expect((await walk(of, withQuery(root, { filter }))).map((item) => item.name)).toEqual(names);
  });

  const refused = [
    '',
    'name',
    'name eq',
    'name eq x',
    'name eq 1',
    'name eq null',
    'title eq "x"',
    'createdAt gt "2020"',
    'name eq "x" and',
    '(name eq "x"',
    'name eq "x")',
    'name eq "x',
    `name eq "${'\n'.repeat(60)}`,
    'name[value eq "x"]',
    'name.first eq "x"',
    `${'not ('.repeat(500)}name pr${')'.repeat(500)}`,
    Array(300).fill('name pr').join(' or '),
    '__proto__ eq "x"',
  ];
  test.each(refused.map((filter) => [filter.slice(0, 40), filter]))(
    '%j is refused with 400',
    async (_, filter) => {
      const of = await tenant();
      expect((await of.send('GET', withQuery(root, { filter }))).status).toBe(400);
    },
  );

  test('nothing in a value becomes SQL', async () => {
    const of = await tenant();
    for (const value of ["' OR 1=1 --", '%', '_', '"; DELETE FROM connections; --']) {
      const filter = `name eq ${JSON.stringify(value)} or name sw ${JSON.stringify(value)}`;
      expect(await walk(of, withQuery(root, { filter }))).toEqual([]);
    }
  });
});

describe('a cursor', () => {
  test('is refused after any change to it', async () => {
    const of = await tenant();
    const first = await of.send('GET', `${root}?limit=2`);
    const cursor = new URL(first.body.links.next.href).searchParams.get('cursor') ?? '';
    for (let at = 0; at < cursor.length; at++) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      expect((await of.send('GET', withQuery(root, { cursor: changed }))).status).toBe(400);
    }
    for (const cursorText of ['', 'x', `${cursor}A`, `${cursor}=`, ` ${cursor}`, cursor.slice(1)]) {
      expect((await of.send('GET', withQuery(root, { cursor: cursorText }))).status).toBe(400);
    }
  });

  test('shows nothing of what it holds', async () => {
    const of = await tenant();
    const first = await of.send('GET', `${root}?limit=1&sort=name`);
    const cursor = new URL(first.body.links.next.href).searchParams.get('cursor') ?? '';
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(first.body.data[0].name);
  });

  test('carries sort and filter, and is refused beside others', async () => {
    const of = await tenant();
    const filter = 'name co "e"';
    const all = ids(await walk(of, withQuery(root, { filter, sort: '-name' })));
    const first = await of.send('GET', withQuery(root, { filter, sort: '-name', limit: '2' }));
    const cursor = new URL(first.body.links.next.href).searchParams.get('cursor') ?? '';
    const alone = await of.send('GET', withQuery(root, { cursor }));
    expect([...ids(first.body.data), ...ids(alone.body.data)]).toEqual(all);
    for (const other of [{ sort: 'name' }, { filter: 'name pr' }, { listAll: 'true' }]) {
      expect((await of.send('GET', withQuery(root, { cursor, ...(other as object) }))).status).toBe(400);
    }
  });

  test('of an admin does not open listAll to others', async () => {
    const of = await tenant();
    const first = await of.send('GET', `${root}?limit=1&listAll=true`);
    expect((await of.send('GET', first.body.links.next.href, { as: 2 })).status).toBe(403);
  });

  test('survives connections that come and go between pages', async () => {
    const of = await tenant({ now: () => new Date('2030-01-01') });
    for (const sort of ['id', '-name', 'createdAt', '-updatedAt']) {
      const before = ids(await walk(of, withQuery(root, { sort })));
      const first = await of.send('GET', withQuery(root, { sort, limit: '3' }));
      const here = ids(first.body.data);
      const doomed = (await of.create({ name: 'M doomed' })).body.id;
      await of.create({ name: 'L newcomer' });
      await of.send('DELETE', `${root}/${doomed}`);
      const last = here.at(-1) ?? '';
      const gone = (await of.send('DELETE', `${root}/${last}?forced=true`)).status === 204 ? [last] : [];
      const rest = ids(await walk(of, first.body.links.next.href));
      const seen = [...here, ...rest];
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !seen.includes(id))).toEqual([]);
      expect(rest.filter((id) => gone.includes(id))).toEqual([]);
    }
  });

  test('past the end gives an empty page that leads back', async () => {
    const of = await tenant();
    const { body: last } = await of.create({ name: '\u{10ffff}' });
    const all = ids(await walk(of, `${root}?sort=name`));
    const page = await of.send('GET', `${root}?sort=name&limit=${all.length - 1}`);
    await of.send('DELETE', `${root}/${last.id}`);
    const empty = await of.send('GET', page.body.links.next.href);
    expect(empty.body).toMatchObject({ data: [], links: { next: { href: null } } });
    expect(ids((await of.send('GET', empty.body.links.prev.href)).body.data)).toEqual(ids(page.body.data));
  });
});

test('links go back to the host that was asked, and X-Forwarded-Host is not believed', async () => {
  const of = await tenant();
  const port = new URL(of.url).port;
  const page = await of.send('GET', `http://localhost:${port}${root}?limit=1`, {
    headers: { 'x-forwarded-host': 'evil.example' },
  });
  expect(new URL(page.body.links.next.href).origin).toBe(`http://localhost:${port}`);
  expect(new URL(page.body.links.next.href).pathname).toBe(root);
});

test('a list shows what one owns or shares, and listAll shows an admin the rest', async () => {
  const of = await tenant();
  const seen = async (as: number, query = '') =>
    (await walk(of, `${root}${query}`, { as })).map((item) => item.name);
  const [mine, all] = [await seen(2), await seen(1, '?listAll=true')];
  expect(mine).toContain('Orders ledger');
  expect(mine).not.toContain('Zurich parcels');
  expect(mine).not.toContain('Builders ledger');
  expect(all).toEqual(expect.arrayContaining(mine));
  expect(all).toHaveLength(15);
  expect(await seen(0)).not.toContain('Builders ledger');
});
