import type { JsonValue, Operation, Parameter } from '@plumbline/openapi';
import { describe, expect, test } from 'vitest';
import type { WireRequest } from '../../src/transport.ts';
import { encodeRequest, isUnsendable, type RequestValues } from '../../src/wire/index.ts';
import { mediaWith, operationWith } from './operation-with.ts';

const target = { baseUrl: 'https://api.test/base/', headers: [] };
const nothing: RequestValues = { path: {}, query: {}, header: {}, cookie: {} };

function encode(operation: Operation, values: Partial<RequestValues>): WireRequest {
  const result = encodeRequest(operation, { ...nothing, ...values }, target);
  if (isUnsendable(result)) throw new Error(result.unsendable);
  return result;
}

function refusal(operation: Operation, values: Partial<RequestValues>): string {
  const result = encodeRequest(operation, { ...nothing, ...values }, target);
  return isUnsendable(result) ? result.unsendable : `sent ${result.url} ${JSON.stringify(result.headers)}`;
}

const list = ['blue', 'black'];
const fields = { R: 100, G: 200 };

describe('a path parameter', () => {
  const rows: readonly [string, Parameter['style'], boolean, JsonValue, string][] = [
    ['simple text', 'simple', false, 'blue', 'blue'],
    ['simple list', 'simple', false, list, 'blue,black'],
    ['simple exploded list', 'simple', true, list, 'blue,black'],
    ['simple object', 'simple', false, fields, 'R,100,G,200'],
    ['simple exploded object', 'simple', true, fields, 'R=100,G=200'],
    ['label text', 'label', false, 'blue', '.blue'],
    ['label list', 'label', false, list, '.blue,black'],
    ['label exploded list', 'label', true, list, '.blue.black'],
    ['label object', 'label', false, fields, '.R,100,G,200'],
    ['label exploded object', 'label', true, fields, '.R=100.G=200'],
    ['matrix text', 'matrix', false, 'blue', ';color=blue'],
    ['matrix list', 'matrix', false, list, ';color=blue,black'],
    ['matrix exploded list', 'matrix', true, list, ';color=blue;color=black'],
    ['matrix object', 'matrix', false, fields, ';color=R,100,G,200'],
    ['matrix exploded object', 'matrix', true, fields, ';R=100;G=200'],
    ['slash, question mark, hash', 'simple', false, 'a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['a backslash', 'simple', false, 'a\\b', 'a%5Cb'],
    ['the parent', 'simple', false, '..', '%2E%2E'],
    ['the place itself', 'simple', false, '.', '%2E'],
    ['three dots', 'simple', false, '...', '...'],
    ['a percent sign', 'simple', false, '%2e', '%252e'],
    ['many scripts', 'simple', false, 'é漢🎈', '%C3%A9%E6%BC%A2%F0%9F%8E%88'],
    ['NUL', 'simple', false, '\0', '%00'],
  ];
  test.each(rows)('of %s is written exactly', (_name, style, explode, value, want) => {
    const operation = operationWith({
      path: '/a/{color}/b',
      parameters: [{ name: 'color', in: 'path', style, explode }],
    });
    expect(encode(operation, { path: { color: value } }).url).toBe(`https://api.test/base/a/${want}/b`);
  });

  test('cannot climb when two of them share a segment', () => {
    const operation = operationWith({ path: '/a/{x}{y}' });
    expect(encode(operation, { path: { x: '.', y: '.' } }).url).toBe('https://api.test/base/a/%2E%2E');
  });

  test('leaves escapes and literals of the template alone', () => {
    const operation = operationWith({ path: '/ä b/%41/{x}:go' });
    expect(encode(operation, { path: { x: 1 } }).url).toBe('https://api.test/base/%C3%A4%20b/%41/1:go');
  });
});

describe('a query parameter', () => {
  const rows: readonly [string, Partial<Parameter>, JsonValue, string][] = [
    ['form text', {}, 'blue', 'q=blue'],
    ['empty text', {}, '', 'q='],
    ['a plus and a blank', {}, 'a+b c', 'q=a%2Bb%20c'],
    [
      'all delimiters',
      {},
      ':/?#[]@!$&\'()*+,;=%"<>',
      'q=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%25%22%3C%3E',
    ],
    ['unreserved', {}, 'aZ0-._~', 'q=aZ0-._~'],
    [
      'allowed reserved',
      { allowReserved: true },
      ":/?@!$'()*,;&=+#[]%",
      "q=:/?@!$'()*,;%26%3D%2B%23%5B%5D%25",
    ],
    ['true', {}, true, 'q=true'],
    ['a big number', {}, 1e21, 'q=1000000000000000000000'],
    ['a bigger number', {}, -1.25e22, 'q=-12500000000000000000000'],
    ['a small number', {}, 1.5e-7, 'q=0.00000015'],
    ['minus zero', {}, -0, 'q=0'],
    ['form exploded list', {}, list, 'q=blue&q=black'],
    ['form list', { explode: false }, list, 'q=blue,black'],
    ['form exploded object', {}, fields, 'R=100&G=200'],
    ['form object', { explode: false }, fields, 'q=R,100,G,200'],
    ['spaceDelimited list', { style: 'spaceDelimited' }, list, 'q=blue%20black'],
    ['spaceDelimited object', { style: 'spaceDelimited' }, fields, 'q=R%20100%20G%20200'],
    ['spaceDelimited exploded list', { style: 'spaceDelimited', explode: true }, list, 'q=blue&q=black'],
    ['pipeDelimited list', { style: 'pipeDelimited' }, list, 'q=blue%7Cblack'],
    ['deepObject', { style: 'deepObject' }, fields, 'q%5BR%5D=100&q%5BG%5D=200'],
    [
      'JSON content',
      { content: mediaWith({ type: 'application/json' }) },
      { a: [1, null] },
      'q=%7B%22a%22%3A%5B1%2Cnull%5D%7D',
    ],
    ['a comma beside a list style', {}, 'a,b', 'q=a%2Cb'],
  ];
  test.each(rows)('of %s is written exactly', (_name, parameter, value, want) => {
    const operation = operationWith({ parameters: [{ name: 'q', in: 'query', ...parameter }] });
    expect(encode(operation, { query: { q: value } }).url).toBe(`https://api.test/base/things?${want}`);
  });

  test('encodes its name, and stands in the order of the spec, undeclared ones last', () => {
    const operation = operationWith({
      parameters: [
        { name: 'b c', in: 'query' },
        { name: 'a', in: 'query' },
      ],
    });
    const { url } = encode(operation, { query: { unknown: 1, a: 2, 'b c': 3 } });
    expect(url).toBe('https://api.test/base/things?b%20c=3&a=2&unknown=1');
  });

  test('that is named like a member of Object.prototype is only there when it is given', () => {
    const operation = operationWith({ parameters: [{ name: 'constructor', in: 'query' }] });
    expect(encode(operation, {}).url).toBe('https://api.test/base/things');
  });
});

describe('headers and cookies', () => {
  const parameters = [
    { name: 'X-List', in: 'header' as const },
    { name: 'X-Object', in: 'header' as const, explode: true },
    { name: 'X-Json', in: 'header' as const, content: mediaWith({ type: 'application/json' }) },
    { name: 'Authorization', in: 'header' as const },
    { name: 'sid', in: 'cookie' as const },
    { name: 'tags', in: 'cookie' as const, explode: false },
  ];
  test('are written in their styles', () => {
    const { headers } = encode(operationWith({ parameters }), {
      header: {
        'X-List': list,
        'X-Object': fields,
        'X-Json': { a: 'é' },
        Authorization: 'ignored by OpenAPI',
      },
      cookie: { sid: 'a=b', tags: [1, 2] },
    });
    expect(headers.slice(2)).toEqual([
      ['X-List', 'blue,black'],
      ['X-Object', 'R=100,G=200'],
      ['X-Json', '{"a":"\\u00e9"}'],
      ['cookie', 'sid=a=b; tags=1,2'],
    ]);
  });

  test('of the target stand beside those of the case, which win', () => {
    const result = encodeRequest(
      operationWith({ parameters }),
      { ...nothing, header: { 'X-List': 1 }, cookie: { sid: 'x' } },
      {
        baseUrl: 'https://api.test',
        headers: [
          ['authorization', 'Bearer t'],
          ['x-list', '2'],
          ['Cookie', 'key=k'],
          ['Accept', 'a/b'],
        ],
      },
    );
    expect(!isUnsendable(result) && result.headers).toEqual([
      ['user-agent', 'plumbline'],
      ['authorization', 'Bearer t'],
      ['Accept', 'a/b'],
      ['X-List', '1'],
      ['cookie', 'key=k; sid=x'],
    ]);
  });
});

describe('a value without a wire form is refused:', () => {
  const header = operationWith({ parameters: [{ name: 'X', in: 'header' }] });
  const cookie = operationWith({ parameters: [{ name: 'c', in: 'cookie' }] });
  const query = (parameter: Partial<Parameter>): Operation =>
    operationWith({ parameters: [{ name: 'q', in: 'query', ...parameter }] });
  const path = operationWith({ path: '/a/{id}' });
  const rows: readonly [string, Operation, Partial<RequestValues>, RegExp][] = [
    ['an empty array', query({}), { query: { q: [] } }, /empty array/],
    ['an empty object', query({}), { query: { q: {} } }, /empty object/],
    ['null', query({}), { query: { q: null } }, /null/],
    ['null in an array', query({}), { query: { q: [null] } }, /null/],
    ['a nested object', query({ style: 'deepObject' }), { query: { q: { a: { b: 1 } } } }, /nested object/],
    ['text as deepObject', query({ style: 'deepObject' }), { query: { q: 'a' } }, /objects only/],
    ['a comma in a comma list', query({ explode: false }), { query: { q: ['a,b'] } }, /delimiter/],
    ['a pipe in a pipe list', query({ style: 'pipeDelimited' }), { query: { q: ['a|b', 'c'] } }, /delimiter/],
    ['one empty item', query({ explode: false }), { query: { q: [''] } }, /empty/],
    ['a lone surrogate', query({}), { query: { q: '\ud800' } }, /surrogate/],
    ['a field that another parameter is named', query({}), { query: { q: { z: 1 }, z: 2 } }, /taken by/],
    ['a path without its value', path, {}, /"id" has no value/],
    ['an empty path value', path, { path: { id: '' } }, /hole/],
    ['a line break in a header', header, { header: { X: 'a\r\nb: c' } }, /line break/],
    ['a header beyond ASCII', header, { header: { X: 'é' } }, /ASCII/],
    ['a padded header', header, { header: { X: ' a' } }, /blanks/],
    ['a comma in a header list', header, { header: { X: ['a,b', 'c'] } }, /delimiter/],
    ['a header of the connection', operationWith({}), { header: { Host: 'evil' } }, /connection/],
    ['a header name with a blank', operationWith({}), { header: { 'a b': 1 } }, /field name/],
    ['a semicolon in a cookie', cookie, { cookie: { c: 'a;b' } }, /cookie/],
    ['a percent sign in a cookie', cookie, { cookie: { c: '%41' } }, /cookie/],
    ['an exploded list in a cookie', cookie, { cookie: { c: [1, 2] } }, /exploded/],
    ['a body of a range', operationWith({}), { body: { mediaType: 'image/*', value: 'x' } }, /range/],
    [
      'a form from a list',
      operationWith({}),
      { body: { mediaType: 'application/x-www-form-urlencoded', value: [1] } },
      /object/,
    ],
    [
      'XML from an object',
      operationWith({}),
      { body: { mediaType: 'application/xml', value: {} } },
      /application\/xml/,
    ],
    [
      'a header hidden in a media type',
      operationWith({}),
      { body: { mediaType: 'a/b\r\nx: y', raw: '' } },
      /header/,
    ],
  ];
  test.each(rows)('%s', (_name, operation, values, want) => {
    expect(refusal(operation, values)).toMatch(want);
  });
});

describe('a body', () => {
  const send = (
    mediaType: string,
    value: JsonValue,
    media = mediaWith({ type: mediaType }),
  ): readonly [string, string] => {
    const { headers, body } = encode(operationWith({ method: 'post', content: [media] }), {
      body: { mediaType, value },
    });
    return [headers.find(([name]) => name === 'content-type')?.[1] ?? '', String(body)];
  };

  test('of JSON keeps what JSON can say', () => {
    const value: JsonValue = JSON.parse('{"__proto__":{"a":1},"b":[null,"é"]}');
    expect(send('application/vnd.a+json', value)).toEqual([
      'application/vnd.a+json',
      '{"__proto__":{"a":1},"b":[null,"é"]}',
    ]);
    expect(send('*/*', null)).toEqual(['application/json', 'null']);
  });

  test('of a form follows its encoding objects', () => {
    const type = 'application/x-www-form-urlencoded';
    expect(send(type, { 'a b': 'x+y&z', list: [1, 2], object: { k: 'v' }, flag: true })[1]).toBe(
      'a%20b=x%2By%26z&list=1&list=2&object=%7B%22k%22%3A%22v%22%7D&flag=true',
    );
    const encoding = { list: { style: 'pipeDelimited' }, object: { style: 'deepObject' } };
    expect(send(type, { list: [1, 2], object: { k: 'v' } }, mediaWith({ type, encoding }))[1]).toBe(
      'list=1%7C2&object%5Bk%5D=v',
    );
  });

  test('of multipart form data can be read back by another parser', async () => {
    const type = 'multipart/form-data';
    const schema = { schema: { properties: { file: { type: 'string', format: 'binary' } } }, pointer: '' };
    const media = mediaWith({ type, schema, encoding: { note: { contentType: 'text/markdown' } } });
    const [contentType, body] = send(
      type,
      { 'na"me': 'é\r\nx', file: 'bytes', list: [1, 2], object: { k: 'v' }, note: '# a' },
      media,
    );
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    const read: unknown[] = [];
    for (const [name, value] of form)
      read.push([name, typeof value === 'string' ? value : [value.name, value.type, await value.text()]]);
    expect(read).toEqual([
      ['na"me', 'é\r\nx'],
      ['file', ['file', 'application/octet-stream', 'bytes']],
      ['list', '1'],
      ['list', '2'],
      ['object', '{"k":"v"}'],
      ['note', '# a'],
    ]);
    expect(send(type, { a: 1 })).toEqual(send(type, { a: 1 }));
  });

  test('of text names its charset when it needs one', () => {
    expect(send('text/plain', 'a')).toEqual(['text/plain', 'a']);
    expect(send('text/plain', 'é')).toEqual(['text/plain; charset=utf-8', 'é']);
    expect(send('application/octet-stream', 'é')).toEqual(['application/octet-stream', 'é']);
  });

  test('that is raw goes out as it is', () => {
    const { body } = encode(operationWith({ method: 'post' }), {
      body: { mediaType: 'application/json', raw: '{"a":' },
    });
    expect(body).toBe('{"a":');
  });

  test('that nests very deep is written or refused, and never throws', () => {
    let value: JsonValue = [];
    for (let depth = 0; depth < 200_000; depth++) value = [value];
    const result = encodeRequest(
      operationWith({}),
      { ...nothing, body: { mediaType: 'application/json', value } },
      target,
    );
    if (isUnsendable(result)) expect(result.unsendable).toMatch(/too deep/);
    else expect(result.body).toHaveLength(400_002);
  });
});
