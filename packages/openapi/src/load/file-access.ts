import { readdir, readFile, realpath, stat } from 'node:fs/promises';

/** How spec files are read; replace it to read from a git revision or from memory. All paths are absolute. */
export interface FileAccess {
  /** The path with symbolic links resolved; rejects when there is no such file. */
  realpath(path: string): Promise<string>;
  /** Size in bytes, without reading the file. */
  size(path: string): Promise<number>;
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder, for suggestions; may be empty. */
  list(folder: string): Promise<readonly string[]>;
}

export const diskAccess: FileAccess = {
  realpath: (path) => realpath(path),
  async size(path) {
    const stats = await stat(path);
    if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (!stats.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
    return stats.size;
  },
  read: (path) => readFile(path),
  list: (folder) => readdir(folder).catch(() => []),
};
