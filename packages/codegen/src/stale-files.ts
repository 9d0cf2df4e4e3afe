import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type GeneratedFiles, generatedFolder } from './generate-client.ts';

export interface StaleFile {
  /** Relative to the package's folder. */
  readonly path: string;
  /** `extra`: it stands among the generated files, but nothing generates it any more. */
  readonly state: 'missing' | 'changed' | 'extra';
}

/** Which generated files in a package's folder are not what the spec gives now. Empty when all are. */
export async function findStaleFiles(folder: string, files: GeneratedFiles): Promise<readonly StaleFile[]> {
  const stale: StaleFile[] = [];
  for (const [path, wanted] of files) {
    const present = await textOf(join(folder, path));
    if (present !== wanted) stale.push({ path, state: present === undefined ? 'missing' : 'changed' });
  }
  const extra = (await filesIn(join(folder, generatedFolder))).map((name) => `${generatedFolder}/${name}`);
  return [
    ...stale,
    ...extra.filter((path) => !files.has(path)).map((path) => ({ path, state: 'extra' }) as const),
  ];
}

/** Makes a package's folder hold exactly these generated files; gives what had to change. */
export async function writeGeneratedFiles(
  folder: string,
  files: GeneratedFiles,
): Promise<readonly StaleFile[]> {
  const stale = await findStaleFiles(folder, files);
  for (const { path } of stale) {
    const text = files.get(path);
    const target = join(folder, path);
    if (text === undefined) {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return stale;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
