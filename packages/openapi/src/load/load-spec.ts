import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SpecProblem, throwProblems } from '../spec-error.ts';
import { checkHeader } from './check-header.ts';
import { discoverReferences } from './discover-references.ts';
import { diskAccess, type FileAccess } from './file-access.ts';
import { createFileStore, displayPath } from './file-store.ts';
import { defaultLimits, type LoadLimits } from './limits.ts';
import type { LoadedSpec } from './loaded-spec.ts';
import { createResolver } from './resolve-reference.ts';
import { createSchemaResources } from './schema-resources.ts';
import type { Origins } from './source-file.ts';

export interface LoadOptions {
  /** Folder that no reference may leave; the folder of the entry file by default. */
  readonly root?: string;
  /** Folder that relative paths start from, and are shown relative to; the working directory by default. */
  readonly cwd?: string;
  readonly limits?: Partial<LoadLimits>;
  /** Where files come from; the disk by default. */
  readonly access?: FileAccess;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON, with every file that it refers to, and resolves all
 * references. Nothing outside the root folder is read, and nothing is fetched.
 *
 * @param source path of the entry file, or a `file:` URL
 * @throws {SpecError} naming every problem with its place in the files
 */
export async function loadSpec(source: string | URL, options: LoadOptions = {}): Promise<LoadedSpec> {
  const access = options.access ?? diskAccess;
  const limits = { ...defaultLimits, ...options.limits };
  const origins: Origins = new WeakMap();
  const problems: SpecProblem[] = [];

  const given = typeof source === 'string' ? source : fileURLToPath(source);
  const cwd = await realOrSame(access, resolve(options.cwd ?? process.cwd()));
  const path = await realOrSame(access, resolve(cwd, given));
  const root =
    options.root === undefined ? dirname(path) : await realOrSame(access, resolve(cwd, options.root));

  const store = createFileStore({ access, root, cwd, limits, origins, problems });
  const entry = await store.open(path, { text: displayPath(path, cwd) });
  throwProblems(problems);
  const header = entry && checkHeader(entry, origins, problems);
  throwProblems(problems);
  if (!entry || !header) throw new Error('a file that cannot be used has no problem recorded');

  const resources = createSchemaResources(header.version === '3.1');
  resources.add(entry);
  const resolver = createResolver({ store, resources, origins, problems });
  const targets = await discoverReferences({ ...header, resolve: resolver, resources, origins, problems });
  throwProblems(problems);

  const files = [...store.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...header, entry, files, origins, targets, maxNodes: limits.nodes };
}

async function realOrSame(access: FileAccess, path: string): Promise<string> {
  return access.realpath(path).catch(() => path);
}
