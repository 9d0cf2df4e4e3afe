import { describe, expect, it } from 'vitest';
import { nextQuery } from '../../src/execute/next-page.ts';
import { type Paging, pagingOf } from '../../src/model/paging.ts';
import { type Contract, contractOf, json, specOf } from '../support/contract-of.ts';
import { exchangeOf } from '../support/exchange-of.ts';

interface Listing {
  readonly query?: readonly string[];
  readonly body?: readonly string[];
  readonly headers?: unknown;
  readonly declared?: unknown;
}

/** A list with these query parameters, and a body with properties at these slash-separated places. */
async function listing({ query = [], body = [], headers, declared }: Listing): Promise<Contract> {
  const schema = body.map((path) =>
    path
      .split('/')
      .reduceRight<unknown>((inner, name) => ({ type: 'object', properties: { [name]: inner } }), {}),
  );
  const integers = new Set(['limit', 'per_page', 'offset', 'page', '$top', '$skip', 'skip']);
  return contractOf(
    specOf('3.1.0', {
      '/pets': {
        get: {
          operationId: 'listPets',
          parameters: query.map((name) => ({
            name,
            in: 'query',
            schema: { type: integers.has(name) ? 'integer' : 'string' },
          })),
          responses: {
            200: {
              ...json({ type: 'object', properties: { items: { type: 'array', items: {} } }, allOf: schema }),
              ...(headers !== undefined && { headers }),
            },
          },
          ...(declared !== undefined && { 'x-plumbline-paging': declared }),
        },
      },
    }),
  );
}

async function pagingIn(given: Listing): Promise<Paging | undefined> {
  const contract = await listing(given);
  const [list] = contract.operations;
  return list && pagingOf(contract, list);
}

describe('paging is inferred', () => {
  const cases: readonly (readonly [name: string, Listing, next: unknown, limit: string | undefined])[] = [
    ['nothing to go by', {}, undefined, undefined],
    ['only a limit', { query: ['limit'] }, undefined, undefined],
    ['an offset', { query: ['limit', 'offset'] }, { kind: 'offset', parameter: 'offset' }, 'limit'],
    ['OData', { query: ['$top', '$skip'] }, { kind: 'offset', parameter: '$skip' }, '$top'],
    [
      'a page',
      { query: ['per_page', 'page'] },
      { kind: 'page', parameter: 'page', first: undefined },
      'per_page',
    ],
    [
      'a cursor',
      { query: ['cursor'], body: ['meta/nextCursor'] },
      { kind: 'cursor', pointer: '/meta/nextCursor', parameter: 'cursor' },
      undefined,
    ],
    [
      'a cursor that no answer has',
      { query: ['cursor', 'offset'] },
      { kind: 'offset', parameter: 'offset' },
      undefined,
    ],
    [
      'a link in the body',
      { query: ['limit', 'page'], body: ['links/next/href'] },
      { kind: 'link', pointer: '/links/next/href' },
      'limit',
    ],
    [
      'a Link header',
      { query: ['per_page'], headers: { link: { schema: { type: 'string' } } } },
      { kind: 'link-header' },
      'per_page',
    ],
  ];
  it.each(cases)('from %s', async (_name, given, next, limit) => {
    const paging = await pagingIn(given);
    expect(paging?.next).toEqual(next);
    expect(paging?.limit?.name).toBe(limit);
    expect(paging?.declared ?? false).toBe(false);
  });

  it('but a declaration wins over names', async () => {
    const declared = { limitParameter: 'limit', next: '/more', items: '/items', basis: 'assumed' };
    const paging = await pagingIn({ query: ['limit', 'offset'], body: ['links/next/href'], declared });
    expect(paging).toMatchObject({ declared: true, next: { kind: 'link', pointer: '/more' } });
  });
});

describe('the next page', () => {
  const body = (
    value: unknown,
    query: Record<string, string | number> = {},
    headers: Record<string, string> = {},
  ) => ({
    value,
    query,
    headers,
  });
  const link = { query: ['limit', 'cursor'], body: ['next'] };
  const header = { query: ['limit'], headers: { Link: { schema: { type: 'string' } } } };
  const cases: readonly (readonly [
    string,
    Listing,
    ReturnType<typeof body>,
    items: number,
    next: unknown,
  ])[] = [
    [
      'an offset moves by what came, not by the limit',
      { query: ['limit', 'offset'] },
      body({}, { limit: 5, offset: 3 }),
      2,
      { limit: 5, offset: 5 },
    ],
    [
      'an empty page is the last',
      { query: ['limit', 'offset'] },
      body({}, { limit: 5, offset: 3 }),
      0,
      undefined,
    ],
    ['a page counts on', { query: ['page'] }, body({}, { page: 4 }), 1, { page: 5 }],
    ['the first page is 1', { query: ['page'] }, body({}), 1, { page: 2 }],
    [
      'a link gives its query with its numbers',
      link,
      body({ next: '/pets?limit=2&cursor=a%2Bb' }),
      1,
      { limit: 2, cursor: 'a+b' },
    ],
    [
      'a link never gives its origin',
      link,
      body({ next: 'https://evil.example/pets?cursor=x' }),
      1,
      { cursor: 'x' },
    ],
    ['a null link is the last page', link, body({ next: null }), 1, undefined],
    ['no link is the last page', link, body({}), 1, undefined],
    ['a link that is no text is the last page', link, body({ next: { a: 1 } }), 1, undefined],
    [
      'an empty cursor is the last page',
      { query: ['cursor'], body: ['nextCursor'] },
      body({ nextCursor: '' }),
      1,
      undefined,
    ],
    [
      'a cursor beside the rest of the query',
      { query: ['cursor', 'limit'], body: ['nextCursor'] },
      body({ nextCursor: 'n' }, { limit: 2 }),
      1,
      { limit: 2, cursor: 'n' },
    ],
    [
      'rel next among others',
      header,
      body([], {}, { link: '</pets?limit=1>; rel="prev", </pets?limit=2&a=1>; title="a, b"; rel="next"' }),
      1,
      { limit: 2, a: '1' },
    ],
    [
      'rel of several words',
      header,
      body([], {}, { link: '</pets?limit=2>; rel="last next"' }),
      1,
      { limit: 2 },
    ],
    ['rel without quotes', header, body([], {}, { link: '</pets?limit=2>; rel=next' }), 1, { limit: 2 }],
    [
      'a rel that only begins like next',
      header,
      body([], {}, { link: '</pets?limit=2>; rel="nextish"' }),
      1,
      undefined,
    ],
  ];
  it.each(cases)('%s', async (_name, given, { value, query, headers }, items, next) => {
    const contract = await listing(given);
    const [list] = contract.operations;
    const paging = list && pagingOf(contract, list);
    const exchange = exchangeOf(contract, { status: 200, body: value, headers });
    const page = { ...exchange, values: { ...exchange.values, query } };
    expect(paging && nextQuery(page, paging, items)).toEqual(next);
  });
});
