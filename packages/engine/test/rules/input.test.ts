import { describe, expect, it } from 'vitest';
import type { RunOptions, RunResult } from '../../src/index.ts';
import { check, inWords } from '../support/check.ts';
import { contractOf, json, specOf, versions } from '../support/contract-of.ts';
import { type Answered, type Asked, serve } from '../support/serve.ts';

interface Given {
  readonly parameters?: readonly unknown[];
  readonly body?: unknown;
  readonly root?: { readonly [key: string]: unknown };
  readonly answer: (asked: Asked) => Answered;
  readonly options?: Partial<RunOptions>;
}

const ok: Answered = { status: 200, body: {} };
const no: Answered = { status: 400, body: {} };

/** What is told of one operation, `GET /search` or with a body `POST /search`. */
async function told(
  given: Given,
  openapi: string,
): Promise<{ readonly rows: readonly string[]; readonly result: RunResult }> {
  const { parameters = [], body, root = {}, answer, options } = given;
  const operation = {
    operationId: 'search',
    parameters,
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: { 200: json({}), 400: json({}), 401: json({}) },
  };
  const contract = await contractOf(
    specOf(openapi, { '/search': { [body === undefined ? 'get' : 'post']: operation } }, root),
  );
  const server = await serve(answer);
  try {
    const { result } = await check(contract, server.url, options);
    const rows = new Set(result.findings.map((finding) => `${finding.severity} ${finding.rule}`));
    return { rows: [...rows].sort(), result };
  } finally {
    await server.close();
  }
}

const query = (name: string, schema: unknown, more: object = {}) => ({ name, in: 'query', schema, ...more });
const strict = { 'x-plumbline-strictness': { invalid: 'reject', basis: 'published' } };
const lax = { 'x-plumbline-strictness': { invalid: 'accept', basis: 'published' } };
const limit = query('limit', { type: 'integer', minimum: 1, maximum: 50 });
const refuseWhen = (test: (asked: Asked) => boolean) => (asked: Asked) => (test(asked) ? no : ok);
const size = {
  type: 'object',
  required: ['size'],
  properties: { size: { type: 'integer', minimum: 1, maximum: 9 } },
};
const sizeOf = (asked: Asked) => (asked.json as { size?: unknown } | undefined)?.size;
const secured = {
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
};
const identities = [{ name: 'main', credentials: { '*': { value: 'the-right-token', env: 'KEY' } } }];
const behindKey = (status: number) => (asked: Asked) =>
  asked.headers.authorization === 'Bearer the-right-token' ? ok : { status, body: {} };

const cases: readonly (readonly [name: string, Given, want: readonly string[]])[] = [
  ['all is accepted, nothing declared', { parameters: [limit], answer: () => ok }, ['info invalid-rejected']],
  ['all is accepted, and declared so', { parameters: [limit], root: lax, answer: () => ok }, []],
  [
    'all is accepted, though refusal is declared',
    { parameters: [limit], root: strict, answer: () => ok },
    ['breaking invalid-rejected'],
  ],
  [
    'what is invalid is refused',
    {
      parameters: [limit],
      root: strict,
      answer: refuseWhen(
        ({ query: q }) => q.has('limit') && !/^([1-9]|[1-4]\d|50)$/.test(q.get('limit') ?? ''),
      ),
    },
    [],
  ],
  [
    'a free text is refused',
    { parameters: [query('q', { type: 'string' })], answer: refuseWhen(({ query: q }) => q.has('q')) },
    [],
  ],
  [
    'an id of something is refused',
    {
      parameters: [query('ownerId', { type: 'string' })],
      answer: refuseWhen(({ query: q }) => q.has('ownerId')),
    },
    [],
  ],
  [
    'a member of an enum is refused',
    {
      parameters: [query('sort', { type: 'string', enum: ['up', 'down'] })],
      root: lax,
      answer: refuseWhen(({ query: q }) => q.get('sort') === 'down'),
    },
    ['breaking valid-accepted'],
  ],
  [
    'a boolean is refused',
    {
      parameters: [query('all', { type: 'boolean' })],
      root: lax,
      answer: refuseWhen(({ query: q }) => q.get('all') === 'true'),
    },
    ['breaking valid-accepted'],
  ],
  [
    'the greatest integer is refused',
    { parameters: [limit], root: lax, answer: refuseWhen(({ query: q }) => q.get('limit') === '50') },
    ['breaking valid-accepted'],
  ],
  [
    'a member of an enum gives 429',
    {
      parameters: [query('kind', { type: 'string', enum: ['a', 'b'] })],
      root: lax,
      answer: ({ query: q }) =>
        q.get('kind') === 'b' ? { status: 429, headers: { 'retry-after': '0' } } : ok,
    },
    [],
  ],
  ['everything is refused', { parameters: [limit], answer: () => no }, []],
  [
    'a required parameter is not enforced',
    { parameters: [query('q', { type: 'string' }, { required: true })], root: strict, answer: () => ok },
    ['breaking required-enforced'],
  ],
  [
    'a body is enforced',
    {
      body: size,
      root: strict,
      answer: refuseWhen(
        (asked) =>
          !(Number.isInteger(sizeOf(asked)) && Number(sizeOf(asked)) >= 1 && Number(sizeOf(asked)) <= 9),
      ),
    },
    [],
  ],
  [
    'a bound of a body is not enforced',
    {
      body: size,
      root: strict,
      answer: refuseWhen((asked) => !(Number.isInteger(sizeOf(asked)) && Number(sizeOf(asked)) >= 1)),
    },
    ['breaking invalid-rejected'],
  ],
  [
    'a required property is not enforced',
    {
      body: size,
      root: strict,
      answer: refuseWhen(
        (asked) =>
          asked.json === undefined ||
          typeof asked.json !== 'object' ||
          asked.json === null ||
          Array.isArray(asked.json) ||
          ('size' in asked.json &&
            !(Number.isInteger(sizeOf(asked)) && Number(sizeOf(asked)) >= 1 && Number(sizeOf(asked)) <= 9)),
      ),
    },
    ['breaking required-enforced'],
  ],
  [
    'invalid input crashes',
    {
      parameters: [limit],
      root: lax,
      answer: ({ query: q }) => (q.get('limit') === '51' || q.get('limit') === '0' ? { status: 500 } : ok),
    },
    ['breaking server-error'],
  ],
  ['no credentials give 401', { root: secured, options: { identities }, answer: behindKey(401) }, []],
  [
    'no credentials give 403',
    { root: secured, options: { identities }, answer: behindKey(403) },
    ['warning auth-required'],
  ],
  [
    'no credentials are needed',
    { root: secured, options: { identities }, answer: () => ok },
    ['breaking auth-required'],
  ],
  [
    'anonymous is one of the alternatives',
    { root: { ...secured, security: [{ key: [] }, {}] }, options: { identities }, answer: () => ok },
    [],
  ],
  [
    'a mock cannot know bad credentials',
    {
      root: secured,
      options: { identities, stateless: true },
      answer: (asked) => (asked.headers.authorization ? ok : { status: 401, body: {} }),
    },
    [],
  ],
];

describe.each(versions)('under OpenAPI %s', (openapi) => {
  it.each(cases)('%s', async (_name, given, want) => {
    const { rows, result } = await told(given, openapi);
    expect(rows, inWords(result)).toEqual(want);
    expect(result.flaky).toEqual([]);
    if (want.some((row) => !row.startsWith('info'))) expect(result.verdict).toBe('drift');
    else expect(result.verdict).not.toBe('drift');
  });
});
