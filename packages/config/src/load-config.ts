import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isObject } from '@plumbline/openapi';
import { ConfigError } from './config-error.ts';

const fileNames = ['plumbline.config.ts', 'plumbline.config.mjs', 'plumbline.config.js'] as const;

/** A config file as it was read; its content is not judged yet. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** As shown in messages. */
  readonly name: string;
  /** The user asked for this file, rather than it being found. */
  readonly named: boolean;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Loads the named config file, or the nearest one from `cwd` up to the root of the repository.
 *
 * A config file is code that runs: outside a repository only `cwd` itself is searched, so that
 * no file of a directory above, which others may write to, is run.
 *
 * @throws ConfigError when the named file is missing, or a file does not load or exports no object.
 */
export async function loadConfig(cwd: string, named?: string): Promise<ConfigFile | undefined> {
  const path = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (path === undefined) return undefined;
  const name = shown(cwd, path);
  if (!existsSync(path)) {
    throw new ConfigError(
      'config-not-found',
      `${name}: no such config file`,
      'Give --config the path of a file that exists.',
    );
  }
  if (statSync(path).isDirectory()) {
    const file = fileNames.find((candidate) => existsSync(join(path, candidate)));
    throw new ConfigError(
      'config-not-found',
      `${name}: is a folder, not a config file`,
      file === undefined
        ? 'Give --config the path of a file.'
        : `Name the file in it: --config ${shown(cwd, join(path, file))}`,
    );
  }
  const content = await importDefault(path, name);
  if (!isObject(content)) {
    throw new ConfigError(
      'config-not-loaded',
      `${name}: its default export is not an object`,
      'Write `export default defineConfig({ … })`.',
    );
  }
  return { path, name, named: named !== undefined, content };
}

/** The absolute path of the nearest config file, searched from `cwd` up to the root of the repository. */
export function findConfig(cwd: string): string | undefined {
  for (const directory of searched(resolve(cwd))) {
    const name = fileNames.find((candidate) => existsSync(join(directory, candidate)));
    if (name !== undefined) return join(directory, name);
  }
  return undefined;
}

function searched(cwd: string): readonly string[] {
  const upward = [cwd];
  for (let directory = cwd; !existsSync(join(directory, '.git')); ) {
    const parent = dirname(directory);
    if (parent === directory) return [cwd];
    upward.push(parent);
    directory = parent;
  }
  return upward;
}

async function importDefault(path: string, name: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    return module.default;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    throw new ConfigError(
      'config-not-loaded',
      `${name}: does not load: ${reason}`,
      'TypeScript configs are run with their types stripped: no enum, no namespace, imports with their file ending.',
      { cause },
    );
  }
}

function shown(cwd: string, path: string): string {
  const short = relative(cwd, path) || '.';
  return short.length < path.length ? short : path;
}
