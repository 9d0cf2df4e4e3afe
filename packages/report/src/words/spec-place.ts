import { isAbsolute, relative } from 'node:path';
import type { FindingLocation } from '@plumbline/findings';

/** `file:line:column` as editors and terminals link it; the JSON pointer where there is no file. */
export function specPlace({ file, line, column, schema }: FindingLocation, cwd?: string): string | undefined {
  if (file === undefined) return schema;
  const place = [shownPath(file, cwd), line, line === undefined ? undefined : column];
  return place.filter((part) => part !== undefined).join(':');
}

function shownPath(file: string, cwd: string | undefined): string {
  if (cwd === undefined || !isAbsolute(file)) return file;
  const path = relative(cwd, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}
