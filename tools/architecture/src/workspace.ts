import type { Tree } from './tree.ts';

export interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface WorkspacePackage {
  /** Folder from the root: `packages/engine`. */
  readonly folder: string;
  /** `engine` for `@plumbline/engine`. */
  readonly shortName: string;
  readonly manifest: Manifest;
}

/** Every package.json of the tree but the root's. */
export function packagesOf(tree: Tree): readonly WorkspacePackage[] {
  return tree.paths
    .filter((path) => /^(?:packages\/[^/]+|tools\/[^/]+|spec)\/package\.json$/.test(path))
    .map((path) => {
      const manifest: Manifest = JSON.parse(tree.read(path));
      const folder = path.replace(/\/package\.json$/, '');
      return { folder, shortName: (manifest.name ?? folder).replace(/^@plumbline\//, ''), manifest };
    });
}

/** Those that are published: the tools and the spec are not. */
export function publishedPackages(tree: Tree): readonly WorkspacePackage[] {
  return packagesOf(tree).filter((it) => it.folder.startsWith('packages/'));
}

export function isSource(path: string): boolean {
  return /\.(?:[cm]?ts|[cm]?js|tsx|jsx)$/.test(path) && !/(?:^|\/)fixtures\//.test(path);
}

export function isGenerated(path: string): boolean {
  return path.includes('/src/generated/');
}

/** `@scope/name` of `@scope/name/deep`, `name` of `name/deep`. */
export function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
