import { closeSync, existsSync, mkdirSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Settings } from '@plumbline/config';
import { CliError } from '../cli-error.ts';
import { guarded } from '../shell/guard-output.ts';

type Reports = Settings['reports'];

/**
 * Makes the folders and opens each file once, so that a path that cannot be written is known before the run, not after.
 * `sources` are the files that the run reads: none of them may be written over.
 *
 * @throws CliError naming the first path that cannot be a report
 */
export function prepareReports(reports: Reports, sources: readonly string[]): void {
  const taken = new Map(sources.map((path) => [realPath(path), 'the run reads it']));
  for (const { path, place } of reports) {
    const reason = taken.get(realPath(path));
    if (reason !== undefined) throw refused(path, place, reason);
    taken.set(realPath(path), 'another report of this run goes there');
    try {
      mkdirSync(dirname(path), { recursive: true });
      const existed = existsSync(path);
      closeSync(openSync(path, 'a'));
      if (!existed) rmSync(path);
    } catch (cause) {
      throw refusal(path, place, cause);
    }
  }
}

/** Writes the reports. @throws CliError naming the first path that turned out not to be writable. */
export function writeReports(reports: Reports, render: (format: string) => string): void {
  for (const { format, path, place } of reports) {
    try {
      writeFileSync(path, guarded(render(format)));
    } catch (cause) {
      throw refusal(path, place, cause);
    }
  }
}

/** Symbolic links resolved, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}

function refusal(path: string, place: string, cause: unknown): CliError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return refused(path, place, reason, cause);
}

function refused(path: string, place: string, reason: string, cause?: unknown): CliError {
  return new CliError(
    'report-not-writable',
    `${place}: cannot write the report ${path}: ${reason}`,
    'Give a path to a file in a folder that you may write to.',
    { cause },
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};
