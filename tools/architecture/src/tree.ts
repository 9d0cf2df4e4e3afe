import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a repository, as the rules see them: a real checkout or a small one made up by a test. */
export interface Tree {
  /** Paths from the root, with `/`. */
  readonly paths: readonly string[];
  /** Where it lies on this machine. */
  readonly root?: string;
  /** Text of a file; throws when there is none. */
  read(path: string): string;
}

/** What is committed or could be: git's list leaves out whatever is ignored. */
export function readCheckout(root: string): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && isFile(join(root, path)));
  const texts = new Map<string, string>();
  return {
    paths: paths.sort(),
    root: root.replace(/\/$/, ''),
    read(path) {
      const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
      texts.set(path, text);
      return text;
    },
  };
}

export function treeOf(files: Readonly<Record<string, string>>, root?: string): Tree {
  return {
    ...(root === undefined ? {} : { root }),
    paths: Object.keys(files).sort(),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`the tree has no ${path}`);
      return text;
    },
  };
}

/** A file that git still lists may be gone from the disk. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
