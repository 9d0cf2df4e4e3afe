import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openEmptyShop } from './product/empty-shop.ts';
import { plumbline, root, spec } from './product/plumbline.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-acceptance-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A whole document around one response schema; the schema begins on line 14. */
const around = (schema: string): string => `openapi: 3.1.1
info: { title: Notes, version: 1.0.0 }
servers:
  - url: http://127.0.0.1:1
paths:
  /notes:
    get:
      operationId: listNotes
      responses:
        '200':
          description: The notes
          content:
            application/json:
              schema: ${schema}
`;

const bomb = [
  'openapi: 3.1.1',
  'info: { title: Bomb, version: 1.0.0 }',
  'paths: {}',
  'x-0: &x0 [a, a, a, a, a, a, a, a, a, a]',
  ...Array.from(
    { length: 12 },
    (_, n) => `x-${n + 1}: &x${n + 1} [${Array.from({ length: 10 }, () => `*x${n}`).join(', ')}]`,
  ),
].join('\n');

interface BadSpec {
  readonly text: string;
  /** Line and column, one-based, as the message begins. */
  readonly at: string;
  readonly says: RegExp;
}

const specs: Readonly<Record<string, BadSpec>> = {
  'a document of another kind': { text: 'name: compose\nservices: {}\n', at: '1:1', says: /openapi/i },
  'Swagger 2.0': {
    text: 'swagger: "2.0"\ninfo: { title: Old, version: "1" }\npaths: {}\n',
    at: '1:1',
    says: /2\.0/,
  },
  'a $ref to nothing': {
    text: around("{ $ref: '#/components/schemas/Nowhere' }"),
    at: '14:25',
    says: /Nowhere/,
  },
  'a $ref to a file that is not there': {
    text: around('{ $ref: gone.yaml }'),
    at: '14:25',
    says: /gone\.yaml/,
  },
  'a $ref to another host': {
    text: around("{ $ref: 'https://schemas.example/note.json' }"),
    at: '14:25',
    says: /schemas\.example/,
  },
  'a $ref out of the folder': {
    text: around("{ $ref: '../../outside.yaml' }"),
    at: '14:25',
    says: /outside\.yaml/,
  },
  'YAML that does not parse': {
    text: 'openapi: 3.1.1\ninfo: { title: [oops\npaths: {}\n',
    at: '3:1',
    says: /./,
  },
  'aliases that explode': { text: bomb, at: '10:11', says: /alias/i },
  'a schema keyword that nobody knows': {
    text: around('{ type: string, maxLenght: 5 }'),
    at: '14:39',
    says: /maxLenght/,
  },
};

describe.concurrent('a bad spec ends with 2, its place, what is wrong and how to mend it', () => {
  test.each(Object.entries(specs))('%s', async (name, { text, at, says }) => {
    const cwd = join(folder, name.replaceAll(/\W+/g, '-'));
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'openapi.yaml'), text);
    const { code, stdout, stderr } = await plumbline(['check', 'openapi.yaml', '--target', 'mock'], { cwd });

    expect(stderr).toMatch(/^(plumbline: openapi\.yaml:\d+:\d+: .+\n)+ {2}hint: .+\n$/);
    expect(stderr).toContain(`openapi.yaml:${at}: `);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe.concurrent('nothing is sent', () => {
  const ours = join(root, 'tools/acceptance/test/fixtures/shop.yaml');

  test.each<[string, readonly string[], RegExp]>([
    ['when a report cannot be written', ['--report', 'json=a-file/report.json'], /a-file\/report\.json/],
    [
      'when one of several cannot',
      ['--report', 'markdown=ok.md', '--report', `json=${dirname(root)}`],
      /--report/,
    ],
    ['when an operation is misspelt', ['--include', 'createItme'], /Did you mean "createItem"\?/],
    ['when a rule is misspelt', ['--rules', 'server-eror'], /Did you mean "server-error"\?/],
    ['when a flag is misspelt', ['--profil', 'full'], /Did you mean --profile\?/],
    ['when a value has no name', ['--value', 'shelf-7'], /--value/],
  ])('%s', async (_name, flags, says) => {
    const shop = await openEmptyShop();
    onTestFinished(() => shop.close());
    const cwd = mkdtempSync(join(folder, 'nothing-'));
    writeFileSync(join(cwd, 'a-file'), '');
    const { code, stderr } = await plumbline(['check', ours, '--target', shop.url, ...flags], { cwd });

    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^plumbline: .*\n {2}hint: .+\n/);
    expect(shop.seen).toEqual([]);
    expect(code).toBe(2);
  });
});

describe.concurrent('the spec of this repository', () => {
  test.each(['polite', 'full'])('is not checked off this machine with --profile %s', async (profile) => {
    const { code, stdout, stderr } = await plumbline(
      ['check', spec, '--target', 'https://tenant.invalid', '--profile', profile, '--auth', 'env:TENANT_KEY'],
      { env: { TENANT_KEY: 'secret-of-a-tenant' } },
    );
    expect(stderr).toContain(`profile "${profile}" is refused for https://tenant.invalid`);
    expect(stderr).toContain('--profile readonly');
    expect(stdout + stderr).not.toContain('secret-of-a-tenant');
    expect(code).toBe(2);
  });

  test('is inconclusive where nothing answers, and never conforms', async () => {
    const shop = await openEmptyShop();
    await shop.close();
    const { code, stdout } = await plumbline(['check', spec, '--target', shop.url]);
    expect(stdout).toMatch(/INCONCLUSIVE/);
    expect(stdout).toContain(shop.url);
    expect(stdout).not.toMatch(/conforms/i);
    expect(code).toBe(3);
  });

  test('is inconclusive where all credentials are refused, and never conforms', async () => {
    const shop = await openEmptyShop();
    onTestFinished(() => shop.close());
    const { code, stdout } = await plumbline(
      ['check', spec, '--target', shop.url, '--auth', 'env:TENANT_KEY', '--quiet', '--json'],
      { env: { TENANT_KEY: 'nobody' } },
    );
    expect(JSON.parse(stdout).verdict).not.toBe('conforms');
    expect([1, 3]).toContain(code);
  });
});
