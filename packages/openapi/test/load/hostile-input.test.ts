import { symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContract, SpecError } from '../../src/index.ts';
import { contractOf, document, problemsOf, specFolder } from '../spec-folder.ts';

const spec = (rest: string) => document('3.1.1', rest);

const bomb = [
  'x-a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, index) => {
    const earlier = 'abcdefghi'[index] ?? '';
    return `x-${name}: &${name} [${Array.from({ length: 9 }, () => `*${earlier}`).join(', ')}]`;
  }),
].join('\n');

test('a bomb of aliases is refused where it would explode', async () => {
  const [problem] = await problemsOf({ 'openapi.yaml': spec(bomb) });

  expect(problem).toMatch(/^openapi\.yaml:9:\d+ alias-bomb: aliases expand to more than 2000000 values/);
});

test('an alias inside its own anchor is refused', async () => {
  expect(await problemsOf({ 'openapi.yaml': spec('x-a: &a { b: *a }\n') })).toEqual([
    'openapi.yaml:3:14 alias-bomb: the alias *a is inside its own anchor | Use $ref for recursion.',
  ]);
});

test('aliases cannot pile up more levels than a file may have', async () => {
  const level = (text: string) => `${'['.repeat(200)}${text}${']'.repeat(200)}`;
  const [problem] = await problemsOf({
    'openapi.yaml': spec(`x-a: &a ${level('1')}\nx-b: &b ${level('*a')}\nx-c: ${level('*b')}\n`),
  });

  expect(problem).toMatch(
    /^openapi\.yaml:5:206 too-deep: nested deeper than 500 levels with aliases expanded/,
  );
});

test('the same few aliases are harmless', async () => {
  const contract = await contractOf({ 'openapi.yaml': spec('x-a: &a { b: 1 }\nx-c: [*a, *a]\n') });

  expect(contract.extensions).toEqual({ 'x-a': { b: 1 }, 'x-c': [{ b: 1 }, { b: 1 }] });
});

test.each([
  ['brackets', '['.repeat(10_000) + ']'.repeat(10_000), '1:502'],
  ['JSON objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, '1:2506'],
  ['dashes', `${'- '.repeat(10_000)}a`, '1:1003'],
  ['question marks', '? '.repeat(10_000), '1:1003'],
  ['unclosed brackets', '['.repeat(1_000_000), '1:502'],
])('10,000 levels of %s get a clear answer', async (_, text, place) => {
  expect(await problemsOf({ 'openapi.yaml': text })).toEqual([
    `openapi.yaml:${place} too-deep: nested deeper than 500 levels | Flatten the document, or split it with $ref.`,
  ]);
});

test('10,000 levels of indented blocks get a clear answer', async () => {
  const lines = Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}a:`);
  const [problem] = await problemsOf(
    { 'openapi.yaml': lines.join('\n') },
    { limits: { fileBytes: 100_000_000 } },
  );

  expect(problem).toMatch(/^openapi\.yaml:502:502 too-deep/);
});

test('a chain of 10,000 references is followed to its end', async () => {
  const schemas = Array.from(
    { length: 10_000 },
    (_, i) => `    S${i}: { $ref: '#/components/schemas/S${i + 1}' }`,
  );
  const contract = await contractOf({
    'openapi.yaml': spec(`components:\n  schemas:\n${schemas.join('\n')}\n    S10000: { type: string }\n`),
  });

  expect(contract.locate('/components/schemas/S10000/type')).toEqual({
    file: 'openapi.yaml',
    line: 10_005,
    column: 15,
  });
});

test('maps that are written out inside each other cannot multiply without bound', async () => {
  const schemas = Array.from({ length: 40 }, (_, i) => {
    const next = `{ properties: { $ref: '#/components/schemas/S${i + 1}/properties' } }`;
    return `    S${i}: { properties: { a: ${next}, b: ${next} } }`;
  });
  const [problem] = await problemsOf({
    'openapi.yaml': spec(`components:\n  schemas:\n${schemas.join('\n')}\n    S40: { properties: {} }\n`),
  });

  expect(problem).toMatch(
    /^openapi\.yaml:\d+:\d+ too-large: the bundled document has more than 2000000 values/,
  );
});

test('a file of more than 20 MB is refused without being read', async () => {
  const folder = await specFolder({ 'openapi.yaml': '' });
  await truncate(join(folder, 'openapi.yaml'), 20_000_001);

  await expect(loadContract('openapi.yaml', { cwd: folder })).rejects.toThrow(
    'openapi.yaml:1:1: "openapi.yaml" is too large: 20000001 bytes, the limit is 20000000',
  );
});

test('many small files cannot exceed the total', async () => {
  const files = {
    'openapi.yaml': spec('components:\n  schemas:\n    A: { $ref: a.yaml }\n    B: { $ref: b.yaml }\n'),
    'a.yaml': `description: ${'a'.repeat(600)}\n`,
    'b.yaml': `description: ${'b'.repeat(600)}\n`,
  };

  expect(await problemsOf(files, { limits: { totalBytes: 1000 } })).toEqual([
    'openapi.yaml:6:10 too-large: "b.yaml" is too large: all files together exceed 1000 bytes | Split the spec, or drop what is not needed.',
  ]);
});

test('a list of very many values is refused before it fills the memory', async () => {
  const [problem] = await problemsOf(
    { 'openapi.yaml': '- 1\n'.repeat(30_000) },
    { limits: { tokens: 100_000 } },
  );

  expect(problem).toMatch(/^openapi\.yaml:\d+:\d+ too-large: more than 100000 YAML tokens/);
});

test('text that is not UTF-8 is refused', async () => {
  const folder = await specFolder({});
  await writeFile(join(folder, 'openapi.yaml'), Buffer.from([0x6f, 0xff, 0xfe]));

  await expect(loadContract('openapi.yaml', { cwd: folder })).rejects.toMatchObject({ code: 'not-yaml' });
});

test.each([
  '../secret.yaml',
  '/etc/passwd',
  'file:///etc/passwd',
  'schemas/../../secret.yaml',
  '%2e%2e/secret.yaml',
])('the reference %s does not leave the root', async (reference) => {
  const [problem] = await problemsOf({
    'openapi.yaml': spec(`components:\n  schemas:\n    A: { $ref: '${reference}' }\n`),
  });

  expect(problem).toMatch(
    /^openapi\.yaml:5:10 escaping-reference: ".*" leads outside the root folder of the spec \|/,
  );
});

test('a symbolic link does not leave the root', async () => {
  const outside = await specFolder({ 'secret.yaml': '{}' });
  const folder = await specFolder({
    'openapi.yaml': spec(
      'components:\n  schemas:\n    A: { $ref: a.yaml }\n    B: { $ref: in/secret.yaml }\n',
    ),
  });
  await symlink(join(outside, 'secret.yaml'), join(folder, 'a.yaml'));
  await symlink(outside, join(folder, 'in'));

  const error = await loadContract('openapi.yaml', { cwd: folder }).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(SpecError);
  expect((error as SpecError).problems.map(({ code, location }) => [code, location?.line])).toEqual([
    ['escaping-reference', 5],
    ['escaping-reference', 6],
  ]);
});

test('a wider root lets references reach further', async () => {
  const folder = await specFolder({
    'api/openapi.yaml': spec('components:\n  schemas:\n    A: { $ref: ../shared/a.yaml }\n'),
    'shared/a.yaml': 'type: string\n',
  });

  await expect(loadContract('api/openapi.yaml', { cwd: folder })).rejects.toMatchObject({
    code: 'escaping-reference',
  });
  const contract = await loadContract('api/openapi.yaml', { cwd: folder, root: '.' });
  expect(contract.locate('/components/schemas/A/type')).toEqual({
    file: 'shared/a.yaml',
    line: 1,
    column: 1,
  });
});

test('names such as __proto__ are names like any other, and change nothing else', async () => {
  const contract = await contractOf({
    'openapi.yaml': spec(
      [
        'x-__proto__: { polluted: 1 }',
        '__proto__: { polluted: 1 }',
        'paths:',
        '  /a/{__proto__}:',
        '    __proto__: { polluted: 1 }',
        '    get:',
        '      operationId: __proto__',
        '      parameters: [{ name: __proto__, in: path, schema: { $ref: "#/components/schemas/__proto__" } }]',
        '      security: [{ __proto__: [] }]',
        'components:',
        '  securitySchemes: { __proto__: { type: http, scheme: bearer } }',
        '  schemas:',
        '    __proto__: { properties: { __proto__: { $ref: __proto__.yaml }, constructor: {} } }',
      ].join('\n'),
    ),
    '__proto__.yaml': 'type: string\n',
  });

  expect(Object.keys(contract.document)).toContain('__proto__');
  expect(Object.hasOwn(contract.securitySchemes, '__proto__')).toBe(true);
  expect(contract.operations[0]?.parameters[0]?.schema?.schema).toEqual({
    $ref: '#/components/schemas/__proto__',
  });
  expect(Object.getPrototypeOf(contract.document)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((contract.document as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(JSON.stringify(contract.document)).toContain(
    '"__proto__":{"$ref":"#/components/schemas/component"}',
  );
});

test('names in messages can neither break lines nor steer a terminal', async () => {
  const name = `a\\n::error::\\u001b[31m\\u202e${'b'.repeat(1000)}`;
  const [problem] = await problemsOf({
    'openapi.yaml': spec(`components: { schemas: { A: { "${name}": 1 } } }\n`),
  });

  expect(problem).toContain('unknown schema keyword "a\\u{a}::error::\\u{1b}[31m\\u{202e}bbb');
  expect(problem?.length).toBeLessThan(1000);
});

test.each([
  ['%zz.yaml', 'broken-reference'],
  ['//host/a.yaml', 'broken-reference'],
  ['a%00b.yaml', 'unreadable'],
  ['.', 'unreadable'],
  [`${'a'.repeat(5000)}.yaml`, 'unreadable'],
  ['http://[', 'broken-reference'],
])('the odd reference %s is an error with its place', async (reference, code) => {
  const files = {
    'openapi.yaml': spec(`components:\n  schemas:\n    A: { not: { $ref: '${reference}' } }\n`),
  };
  const [problem] = await problemsOf(files);

  expect(problem).toMatch(new RegExp(`^openapi\\.yaml:5:17 ${code}: `));
});
