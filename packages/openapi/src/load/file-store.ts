import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { SourceLocation } from '../contract.ts';
import { nearest } from '../nearest.ts';
import type { SpecErrorCode, SpecProblem } from '../spec-error.ts';
import type { FileAccess } from './file-access.ts';
import type { LoadLimits } from './limits.ts';
import { parseSource } from './parse-source.ts';
import type { Origins, SourceFile } from './source-file.ts';

/** Who wants a file: the place of the `$ref`, and its text. */
export interface Wanted {
  readonly by?: SourceLocation;
  readonly text: string;
}

/** Opens each file of a spec once, inside the root folder only, within the limits. */
export interface FileStore {
  /** The file, or undefined once a problem has been reported. */
  open(path: string, wanted: Wanted): Promise<SourceFile | undefined>;
  /** Whether a file of the root folder is there; reports nothing. */
  exists(path: string): Promise<boolean>;
  readonly files: ReadonlyMap<string, SourceFile>;
}

export interface FileStoreSettings {
  readonly access: FileAccess;
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  readonly cwd: string;
  readonly limits: LoadLimits;
  readonly origins: Origins;
  readonly problems: SpecProblem[];
}

export function createFileStore(settings: FileStoreSettings): FileStore {
  const { access, root, limits, problems } = settings;
  const byRequest = new Map<string, Promise<SourceFile | undefined>>();
  const files = new Map<string, SourceFile>();
  let totalBytes = 0;

  return {
    files,
    open(path, wanted) {
      let opened = byRequest.get(path);
      if (!opened) {
        opened = openNew(path, wanted);
        byRequest.set(path, opened);
      }
      return opened;
    },
    async exists(path) {
      if (!isInside(root, path)) return false;
      const real = await access.realpath(path).catch(() => undefined);
      return real !== undefined && isInside(root, real);
    },
  };

  async function openNew(path: string, wanted: Wanted): Promise<SourceFile | undefined> {
    const fail = (code: SpecErrorCode, message: string, hint: string): undefined => {
      const location = wanted.by ?? { file: displayPath(path, settings.cwd), line: 1, column: 1 };
      problems.push({ code, message, hint, location });
    };
    const escaping = () =>
      fail(
        'escaping-reference',
        `"${wanted.text}" leads outside the root folder of the spec`,
        'Move the file into the folder of the spec, or widen the root to a folder that holds both.',
      );
    if (!isInside(root, path)) return escaping();
    try {
      const real = await access.realpath(path);
      if (!isInside(root, real)) return escaping();
      const known = files.get(real);
      if (known) return known;
      const size = await access.size(real);
      if (size > limits.fileBytes || totalBytes + size > limits.totalBytes) {
        return fail(
          'too-large',
          `"${wanted.text}" is too large: ${sizeLimit(size, limits)}`,
          'Split the spec, or drop what is not needed.',
        );
      }
      if (files.size >= limits.files) {
        return fail('too-large', `the spec has more than ${limits.files} files`, 'Join some of them.');
      }
      totalBytes += size;
      const text = decode(await access.read(real));
      const display = displayPath(real, settings.cwd);
      if (text === undefined) {
        return fail('not-yaml', `"${display}" is not UTF-8 text`, 'Save the file as UTF-8.');
      }
      const file = parseSource(real, display, text, limits, settings.origins, problems);
      if (file) files.set(real, file);
      return file;
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (code === 'EISDIR') return isFolder(path, wanted);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        return fail('unreadable', `"${wanted.text}" cannot be read (${code})`, 'Name a readable file.');
      }
      return fail('not-found', `there is no file "${wanted.text}"`, await suggestFile(path));
    }
  }

  /** An entry that is a folder has no line to point at. */
  async function isFolder(path: string, { by, text }: Wanted): Promise<undefined> {
    const spec = (await access.list(path)).find((name) => /^openapi\.(ya?ml|json)$/.test(name));
    const hint = by
      ? 'Name a file in it.'
      : `Name the file whose first lines say \`openapi:\`${spec === undefined ? '.' : `, such as ${displayPath(join(path, spec), settings.cwd)}.`}`;
    problems.push({
      code: 'unreadable',
      message: `"${text}" is a folder, not a file`,
      hint,
      ...(by && { location: by }),
    });
  }

  async function suggestFile(path: string): Promise<string> {
    const names = isInside(root, dirname(path)) ? await access.list(dirname(path)) : [];
    const near = nearest(basename(path), names);
    return near ? `Did you mean "${near}"?` : 'Check the path; it is relative to the file that names it.';
  }
}

/** Relative to the working directory where the file is below it. */
export function displayPath(path: string, cwd: string): string {
  const shown = isInside(cwd, path) ? relative(cwd, path) || '.' : path;
  return shown.replaceAll('\\', '/');
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sizeLimit(size: number, limits: LoadLimits): string {
  return size > limits.fileBytes
    ? `${size} bytes, the limit is ${limits.fileBytes}`
    : `all files together exceed ${limits.totalBytes} bytes`;
}

function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
