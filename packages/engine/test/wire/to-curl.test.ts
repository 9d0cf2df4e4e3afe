import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WireRequest } from '../../src/transport.ts';
import { createUndiciTransport, type ShellSecret, toCurl } from '../../src/wire/index.ts';
import { type RawServer, rawServer } from './raw-server.ts';
import { seeded } from './seeded.ts';

let server: RawServer;
const transport = createUndiciTransport();
beforeAll(async () => {
  server = await rawServer((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
});
afterAll(async () => {
  await transport.close();
  await server.close();
});

/** Runs a line with `sh`, and fails loudly when there is no curl to run it with. */
async function run(line: string, env: Record<string, string> = {}): Promise<void> {
  const shell = spawn('sh', [], { env: { ...process.env, ...env }, stdio: ['pipe', 'ignore', 'pipe'] });
  let errors = '';
  shell.stderr.on('data', (chunk) => (errors += chunk));
  shell.stdin.end(`${line}\n`);
  const code = await new Promise<number | null>((resolve) => shell.on('close', resolve));
  if (code !== 0) throw new Error(`this test needs sh and curl; sh ended with ${code}: ${errors}\n${line}`);
}

interface Seen {
  readonly first: string;
  readonly headers: readonly string[];
  readonly body: string;
}

/** What a server makes of a request; the order and case of header names carry no meaning, `connection` is the client's own. */
function parse(received: string | undefined): Seen {
  const [head = '', ...rest] = (received ?? '').split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines
    .map((line) =>
      line.replace(
        /^([^:]*):[ \t]*(.*)$/,
        (_all, name: string, value: string) => `${name.toLowerCase()}: ${value}`,
      ),
    )
    .filter((line) => !line.startsWith('connection:'));
  return { first, headers: headers.sort(), body: rest.join('\r\n\r\n') };
}

async function bothWays(
  request: WireRequest,
  secrets: readonly ShellSecret[] = [],
): Promise<readonly [Seen, Seen, string]> {
  const before = server.received.length;
  await transport.send(request, { timeoutMs: 10_000 });
  const line = toCurl(request, secrets);
  await run(line, Object.fromEntries(secrets.map(({ env, value }) => [env, value])));
  expect(server.received).toHaveLength(before + 2);
  return [parse(server.received[before]), parse(server.received[before + 1]), line];
}

describe('sh and curl send the same request for', () => {
  const rows: readonly [string, Omit<WireRequest, 'url'>, string][] = [
    ['a plain GET', { method: 'GET', headers: [] }, '/a?b=c'],
    ['dot segments and globs', { method: 'GET', headers: [] }, '/a/../%2E%2E/{x}/[1-3]?q[]=1&x=$HOME`id`'],
    ['quotes in a header', { method: 'GET', headers: [['X', `it's "$HOME" \\ \`id\` !! %s`]] }, '/'],
    ['an empty header', { method: 'GET', headers: [['X-Empty', '']] }, '/'],
    ['HEAD', { method: 'HEAD', headers: [] }, '/'],
    ['POST without a body', { method: 'POST', headers: [] }, '/'],
    ['DELETE without a body', { method: 'DELETE', headers: [] }, '/'],
    [
      'JSON',
      { method: 'PUT', headers: [['content-type', 'application/json']], body: '{"a":"it\'s\\n$(id)"}' },
      '/',
    ],
    ['a body that looks like a file name', { method: 'POST', headers: [], body: '@/etc/passwd' }, '/'],
    ['a body that looks like an option', { method: 'POST', headers: [], body: '--help' }, '/'],
    ['line breaks', { method: 'PATCH', headers: [], body: '\r\na\n\n\tb\n' }, '/'],
    [
      'NUL, percent signs and invalid UTF-8',
      { method: 'POST', headers: [], body: Buffer.from([45, 0, 37, 115, 92, 255, 10, 39, 13]) },
      '/',
    ],
    ['a body on GET', { method: 'GET', headers: [], body: 'x' }, '/'],
    ['a long body', { method: 'POST', headers: [], body: "it's ".repeat(300_000) }, '/'],
    [
      'its own user-agent',
      {
        method: 'GET',
        headers: [
          ['User-Agent', 'x'],
          ['Accept', 'a/b'],
        ],
      },
      '/',
    ],
  ];
  test.each(rows)('%s', async (_name, request, path) => {
    const [sent, replayed] = await bothWays({ ...request, url: server.url + path });
    expect(replayed).toEqual(sent);
  });

  test('any request at all', async () => {
    const byte = fc.uint8Array({ minLength: 1, maxLength: 200 });
    const body = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }).filter((it) => it.isWellFormed()),
      byte,
    );
    const value = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((it) => String.fromCharCode(it)),
      maxLength: 40,
    });
    const path = fc
      .string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((it) => String.fromCharCode(it)) })
      .map((it) => `/${it.replaceAll('#', '')}`);
    const request = fc.record(
      {
        method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
        path,
        value: value.map((it) => it.trim()),
        body,
      },
      { requiredKeys: ['method', 'path', 'value'] },
    );
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, value, body }) => {
        const wire: WireRequest = {
          method,
          url: server.url + path,
          headers: [['X-Value', value]],
          ...(body === undefined ? {} : { body }),
        };
        const [sent, replayed] = await bothWays(wire);
        expect(replayed).toEqual(sent);
      }),
      // Each run starts a shell and a curl.
      seeded({ numRuns: 20 * Number(process.env['PLUMBLINE_TEST_RUNS'] ?? 1) }),
    );
  });
});

describe('a secret', () => {
  const token = { value: "to\"k$en 'x' +/漢", env: 'TOKEN' };
  const ascii = { value: 'pl.to"k$en\'+/=', env: 'API_KEY' };
  const login = { value: 'user:pass"word', env: 'LOGIN' };
  const base64 = Buffer.from(login.value).toString('base64');

  test('is written as its variable wherever it stands, and the request is the same', async () => {
    const [sent, replayed, line] = await bothWays(
      {
        method: 'POST',
        url: `${server.url}/x?key=${encodeURIComponent(token.value)}`,
        headers: [
          ['authorization', `Basic ${base64}`],
          ['x-key', ascii.value],
        ],
        body: `{"token":"${token.value}"}`,
      },
      [token, ascii, login],
    );
    expect(replayed).toEqual(sent);
    expect(line).toContain('"$TOKEN"');
    expect(line).toContain('"$API_KEY"');
    for (const { value } of [token, ascii, login]) expect(line).not.toContain(value);
    expect(line).not.toContain(base64);
  });

  test('is written as its variable in a binary body', async () => {
    const [sent, replayed, line] = await bothWays(
      { method: 'POST', url: `${server.url}/`, headers: [], body: `\0${token.value}\0` },
      [token],
    );
    expect(replayed).toEqual(sent);
    expect(line).toContain('"$TOKEN"');
  });

  test('of a variable that no shell can name leaves a hole, not itself', () => {
    const line = toCurl({ method: 'GET', url: 'http://a/', headers: [['x', 'hidden-value']] }, [
      { value: 'hidden-value', env: 'a b' },
    ]);
    expect(line).toContain('[redacted]');
    expect(line).not.toContain('hidden-value');
  });
});

test('a line is short enough to read', () => {
  const request = {
    method: 'GET',
    url: 'https://api.test/things?limit=5',
    headers: [['authorization', 'Bearer abcdefgh']] as const,
  };
  expect(toCurl(request, [{ value: 'abcdefgh', env: 'API_KEY' }])).toMatchInlineSnapshot(
    `"curl -sSi -H 'authorization: Bearer '"$API_KEY" -H user-agent: -H accept: 'https://api.test/things?limit=5'"`,
  );
});
