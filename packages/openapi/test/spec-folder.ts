import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Contract, type LoadOptions, loadContract, SpecError } from '../src/index.ts';

export type Files = Readonly<Record<string, string>>;

/** Writes files to a new folder, which goes when the test ends. */
export async function specFolder(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'plumbline-openapi-')));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Compiles `openapi.yaml` of the files; places are relative to their folder. */
export async function contractOf(files: Files, options: LoadOptions = {}): Promise<Contract> {
  const cwd = await specFolder(files);
  return loadContract('openapi.yaml', { cwd, ...options });
}

/** What is wrong with the files, one line each: `file:line:column code: message | hint`. */
export async function problemsOf(files: Files, options: LoadOptions = {}): Promise<readonly string[]> {
  try {
    await contractOf(files, options);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems.map(({ code, message, hint, location }) => {
      const place = location ? `${location.file}:${location.line}:${location.column}` : '';
      return `${place} ${code}: ${message} | ${hint}`;
    });
  }
  return [];
}

/** A document with these paths and components, indented by the caller. */
export function document(version: string, rest: string): string {
  return `openapi: ${version}\ninfo: { title: T, version: '1' }\n${rest}`;
}
