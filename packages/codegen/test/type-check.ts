import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type GeneratedFiles, writeGeneratedFiles } from '../src/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'dom'],
  types: [],
  module: 'nodenext',
  customConditions: ['@plumbline/source'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/**
 * What the workspace's TypeScript says of generated files, and of a module that uses them; empty when nothing. The folder
 * lies where `@plumbline/client` can be resolved from.
 */
export async function typeErrors(files: GeneratedFiles, usage = ''): Promise<string> {
  const folder = await mkdtemp(join(modules, '.type-check-'));
  try {
    await writeGeneratedFiles(folder, files);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(join(folder, 'usage.ts'), `${usage}\nexport {};\n`);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['src/generated/index.ts', 'usage.ts'] }),
    );
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(folder: string): Promise<string> {
  const manifest = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { cwd: folder });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}` || String(error);
  }
}
