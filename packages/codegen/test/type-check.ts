import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type GeneratedFiles, writeGeneratedFiles } from '../src/index.ts';

// Ignored by git, and inside the package: there `@plumbline/client` can be resolved.
const place = fileURLToPath(new URL('.plumbline', import.meta.url));
const typescript = createRequire(new URL('../../../package.json', import.meta.url)).resolve(
  'typescript/package.json',
);

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

export interface Project {
  /** Folder of the generated files. */
  readonly name: string;
  readonly files: GeneratedFiles;
  /** A module beside them that uses them. */
  readonly usage?: string;
}

/** Writes generated clients into a new folder, each in a folder of its own. */
export async function writeProjects(projects: readonly Project[]): Promise<string> {
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, 'projects-'));
  for (const { name, files, usage = '' } of projects) {
    await writeGeneratedFiles(join(folder, name), files);
    await writeFile(join(folder, name, 'usage.ts'), `${usage}\nexport {};\n`);
  }
  const roots = projects.flatMap(({ name }) => [`${name}/src/generated/index.ts`, `${name}/usage.ts`]);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: roots }));
  return folder;
}

/** What the workspace's TypeScript says of them, line by line; each line begins with the project's folder. */
export async function typeErrors(folder: string): Promise<readonly string[]> {
  const tsc = join(dirname(typescript), 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: folder });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return stdout.trim().split('\n');
  }
}
