import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../src/index.ts';
import { rules } from '../../src/rules/registry.ts';
import type { ExchangeRule } from '../../src/rules/rule.ts';
import { contractOf, json, specOf, versions } from '../support/contract-of.ts';
import { exchangeOf, type Given, judgingOf } from '../support/exchange-of.ts';

type Spec = (openapi: string) => { readonly [key: string]: unknown };
type Row = readonly [name: string, spec: Spec, given: Given, breaks: readonly string[]];

const exchangeRules = rules.filter((rule): rule is ExchangeRule => rule.kind === 'exchange');

/** One operation, `METHOD /things/{id}`, with these responses. */
function answering(responses: { readonly [status: string]: unknown }, method = 'get'): Spec {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  return (openapi) =>
    specOf(openapi, { '/things/{id}': { [method]: { operationId: 'op', parameters, responses } } });
}

function ofSchema(schema: { readonly [keyword: string]: unknown }): Spec {
  return answering({ 200: json(schema) });
}

function withHeader(header: { readonly [key: string]: unknown }): Spec {
  return answering({ 200: { description: 'd', headers: { 'X-Value': header } } });
}

const thing = json({ type: 'object', required: ['id'], properties: { id: { type: 'integer' } } });
const problem = (type: string) => ({ description: 'd', content: { [type]: { schema: { type: 'object' } } } });

const statuses: readonly Row[] = [
  ...[405, 406, 408, 411, 413, 414, 415, 429, 431].map(
    (status): Row => [`${status} is HTTP's own answer`, answering({ 200: thing }), { status }, []],
  ),
  ['a gateway answers 502', answering({ 200: thing }), { status: 502 }, []],
  ['a gateway answers 504', answering({ 200: thing }), { status: 504 }, []],
  [
    '409 under default',
    answering({ 200: thing, default: problem('application/json') }),
    { status: 409, body: {} },
    [],
  ],
  ['422 under 4XX', answering({ 200: thing, '4XX': { description: 'd' } }), { status: 422 }, []],
  ['200 under 2XX', answering({ '2XX': thing }), { status: 200, body: { id: 1 } }, []],
  ['403 to no credentials', answering({ 200: thing }), { status: 403, credentials: 'none' }, []],
  ['418 that nothing documents', answering({ 200: thing }), { status: 418 }, ['documented-status']],
  ['202 beside 201', answering({ 201: thing }), { status: 202 }, ['documented-status']],
  ['302 beside 200', answering({ 200: thing }), { status: 302 }, ['documented-status']],
  ['422 under 5XX', answering({ 200: thing, '5XX': thing }), { status: 422 }, ['documented-status']],
  ['500', answering({ 200: thing }), { status: 500 }, ['server-error']],
  [
    '500 though documented',
    answering({ 200: thing, 500: { description: 'd' } }),
    { status: 500 },
    ['server-error'],
  ],
  ['503 under default', answering({ default: { description: 'd' } }), { status: 503 }, ['server-error']],
];

const refused = (content: string, sent: string): Given => ({
  status: 400,
  headers: { 'content-type': content },
  body: sent,
});
const contentTypes: readonly Row[] = [
  [
    'charset beside the type',
    answering({ 400: problem('application/json') }),
    refused('application/json; charset=utf-8', '{}'),
    [],
  ],
  [
    'case of the type',
    answering({ 400: problem('application/json') }),
    refused('Application/JSON', '{}'),
    [],
  ],
  [
    'charset in the spec',
    answering({ 400: problem('application/json; charset=utf-8') }),
    refused('application/json', '{}'),
    [],
  ],
  [
    'problem details',
    answering({ 400: problem('application/problem+json') }),
    refused('application/problem+json', '{}'),
    [],
  ],
  [
    'a documented suffix',
    answering({ 400: problem('application/*+json') }),
    refused('application/problem+json', '{}'),
    [],
  ],
  [
    'any of one kind',
    answering({ 400: problem('application/*') }),
    refused('application/problem+json', '{}'),
    [],
  ],
  ['any at all', answering({ 400: problem('*/*') }), refused('text/html', '<p>'), []],
  ['no content documented', answering({ 400: { description: 'd' } }), refused('text/html', '<p>'), []],
  [
    'one of two',
    answering({ 400: { description: 'd', content: { 'text/plain': {}, 'application/json': {} } } }),
    refused('text/plain', 'no'),
    [],
  ],
  [
    'a type of default',
    answering({ 200: thing, default: problem('text/plain') }),
    refused('application/json', '{}'),
    ['documented-content-type'],
  ],
  [
    'HTML instead of JSON',
    answering({ 400: problem('application/json') }),
    refused('text/html', '<p>'),
    ['documented-content-type'],
  ],
  [
    'JSON instead of problem details',
    answering({ 400: problem('application/problem+json') }),
    refused('application/json', '{}'),
    ['documented-content-type'],
  ],
];

const bodies: readonly Row[] = [
  [
    'HEAD has no body',
    answering({ 200: thing }, 'head'),
    { status: 200, headers: { 'content-type': 'application/json' } },
    [],
  ],
  ['204 without content', answering({ 204: { description: 'd' } }), { status: 204 }, []],
  [
    'a media type without a schema',
    answering({ 200: { description: 'd', content: { 'text/plain': {} } } }),
    { status: 200 },
    [],
  ],
  ['an empty refusal', answering({ 404: problem('application/json') }), { status: 404 }, []],
  ['an empty 200', answering({ 200: thing }), { status: 200 }, ['documented-body']],
  [
    'a body of a 200 without content',
    answering({ 200: { description: 'd' } }),
    { status: 200, body: { a: 1 } },
    ['documented-body'],
  ],
  [
    'half a JSON',
    answering({ 200: thing }),
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":' },
    ['parseable-body'],
  ],
  [
    'half a problem',
    answering({ 400: problem('application/problem+json') }),
    refused('application/problem+json', '{"a"'),
    ['parseable-body'],
  ],
];

const headers: readonly Row[] = [
  [
    'a number in digits',
    withHeader({ schema: { type: 'integer', minimum: 0 } }),
    { status: 200, headers: { 'x-value': '42' } },
    [],
  ],
  ['a header that may be missing', withHeader({ schema: { type: 'integer' } }), { status: 200 }, []],
  [
    'a required one that came',
    withHeader({ required: true, schema: { type: 'string' } }),
    { status: 200, headers: { 'X-VALUE': 'a' } },
    [],
  ],
  [
    'digits as a text',
    withHeader({ schema: { type: 'string' } }),
    { status: 200, headers: { 'x-value': '42' } },
    [],
  ],
  [
    'True as a boolean',
    withHeader({ schema: { type: 'boolean' } }),
    { status: 200, headers: { 'x-value': 'True' } },
    [],
  ],
  [
    'a list',
    withHeader({ schema: { type: 'array', items: { type: 'integer' } } }),
    { status: 200, headers: { 'x-value': '1,2' } },
    [],
  ],
  [
    'a date',
    withHeader({ schema: { type: 'string', format: 'date-time' } }),
    { status: 200, headers: { 'x-value': '2026-01-02T03:04:05Z' } },
    [],
  ],
  [
    'no required header',
    withHeader({ required: true, schema: { type: 'string' } }),
    { status: 200 },
    ['documented-headers'],
  ],
  [
    'a text for a number',
    withHeader({ schema: { type: 'integer' } }),
    { status: 200, headers: { 'x-value': 'many' } },
    ['documented-headers'],
  ],
  [
    'a number below its minimum',
    withHeader({ schema: { type: 'integer', minimum: 0 } }),
    { status: 200, headers: { 'x-value': '-1' } },
    ['documented-headers'],
  ],
  [
    'half a number',
    withHeader({ schema: { type: 'integer' } }),
    { status: 200, headers: { 'x-value': '1.5' } },
    ['documented-headers'],
  ],
];

const object = (properties: { readonly [name: string]: unknown }, required: readonly string[] = []) =>
  ofSchema({ type: 'object', properties, ...(required.length > 0 && { required }) });
const writeOnly = { secret: { type: 'string', writeOnly: true } };
const base = { type: 'object', properties: { id: { type: 'integer' } } };
const derived = { allOf: [base, { type: 'object', properties: { name: { type: 'string' } } }] };
const schemas: readonly Row[] = [
  [
    '5.0 is an integer',
    object({ size: { type: 'integer' } }),
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{"size":5.0}' },
    [],
  ],
  [
    'a required write-only property is not shown',
    object(writeOnly, ['secret']),
    { status: 200, body: {} },
    [],
  ],
  [
    'a date-time with an offset and a fraction',
    object({ at: { type: 'string', format: 'date-time' } }),
    { status: 200, body: { at: '2026-01-02T03:04:05.123456+01:00' } },
    [],
  ],
  [
    'a format that nobody knows',
    object({ at: { type: 'string', format: 'colour' } }),
    { status: 200, body: { at: 'red' } },
    [],
  ],
  ['properties of both parts of allOf', ofSchema(derived), { status: 200, body: { id: 1, name: 'a' } }, []],
  ['a free-form object', ofSchema({ type: 'object' }), { status: 200, body: { any: 1 } }, []],
  [
    'additional properties that are allowed',
    ofSchema({ ...base, additionalProperties: true }),
    { status: 200, body: { id: 1, more: 2 } },
    [],
  ],
  [
    'a map',
    ofSchema({ type: 'object', additionalProperties: { type: 'integer' } }),
    { status: 200, body: { a: 1 } },
    [],
  ],
  [
    'one of two shapes',
    ofSchema({ oneOf: [{ type: 'string' }, base] }),
    { status: 200, body: { id: 1 } },
    [],
  ],
  [
    'a text for a number',
    object({ size: { type: 'integer' } }),
    { status: 200, body: { size: '5' } },
    ['response-schema'],
  ],
  [
    'a null',
    object({ size: { type: 'integer' } }),
    { status: 200, body: { size: null } },
    ['response-schema'],
  ],
  [
    'no required property',
    object({ size: { type: 'integer' } }, ['size']),
    { status: 200, body: {} },
    ['response-schema'],
  ],
  [
    'a date for a date-time',
    object({ at: { type: 'string', format: 'date-time' } }),
    { status: 200, body: { at: '2026-01-02' } },
    ['response-schema'],
  ],
  [
    'a map of another type',
    ofSchema({ type: 'object', additionalProperties: { type: 'integer' } }),
    { status: 200, body: { a: 'b' } },
    ['response-schema'],
  ],
  [
    'an object for a list',
    ofSchema({ type: 'array', items: base }),
    { status: 200, body: { items: [] } },
    ['response-schema'],
  ],
  [
    'a wrong part of a range',
    answering({ '4XX': json({ type: 'object', required: ['code'] }) }),
    { status: 404, body: {} },
    ['response-schema'],
  ],
  [
    'a wrong part of default',
    answering({ 200: thing, default: json({ type: 'object', required: ['code'] }) }),
    { status: 404, body: {} },
    ['response-schema'],
  ],
  [
    'a property of no part of allOf',
    ofSchema(derived),
    { status: 200, body: { id: 1, more: 2 } },
    ['undocumented-property'],
  ],
  [
    'an undocumented property of an item',
    ofSchema({ type: 'array', items: base }),
    { status: 200, body: [{ id: 1 }, { id: 2, more: 1 }] },
    ['undocumented-property'],
  ],
];

const tables = { statuses, contentTypes, bodies, headers, schemas };

describe.each(versions)('under OpenAPI %s', (openapi) => {
  for (const [table, rows] of Object.entries(tables)) {
    it.each(rows)(`${table}: %s`, async (_name, spec, given, breaks) => {
      expect(await broken(spec(openapi), given)).toEqual(breaks);
    });
  }
});

describe('null', () => {
  const value = (openapi: string) =>
    openapi === '3.0.3' ? { type: 'integer', nullable: true } : { type: ['integer', 'null'] };
  it.each(versions)('is right where the spec of %s allows it', async (openapi) => {
    expect(
      await broken(object({ size: value(openapi) })(openapi), { status: 200, body: { size: null } }),
    ).toEqual([]);
  });
});

describe('the catalogue of rules', () => {
  it('gives every rule one id in kebab-case and a promise', () => {
    const ids = ruleCatalogue.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of ruleCatalogue) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.promise).toMatch(/^[A-Z].*\.$/);
    }
  });
});

/** The rules that the exchange breaks, each once. */
async function broken(spec: { readonly [key: string]: unknown }, given: Given): Promise<readonly string[]> {
  const contract = await contractOf(spec);
  const judging = judgingOf(contract);
  const exchange = exchangeOf(contract, given);
  const found = exchangeRules.filter((rule) => rule.judge(exchange, judging).length > 0);
  return found.map((rule) => rule.metadata.id);
}
