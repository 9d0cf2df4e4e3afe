import type { ArchitectureRule, Violation } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { type Manifest, packagesOf } from '../workspace.ts';

export const versionsComeFromTheCatalog: ArchitectureRule = {
  id: 'versions-come-from-the-catalog',
  because: 'one exact version in one place is what makes two clones the same',
  check(tree) {
    const manifests = packagesOf(tree).map(
      ({ folder, manifest }) => [`${folder}/package.json`, manifest] as const,
    );
    const root: Manifest = tree.paths.includes('package.json') ? JSON.parse(tree.read('package.json')) : {};
    // The workspace's own Node comes from here: its packages differ by platform and have no place in a catalog.
    const { optionalDependencies: platforms, ...rest } = root;
    return [
      ...[...manifests, ['package.json', rest] as const].flatMap(([place, manifest]) =>
        checkManifest(place, manifest),
      ),
      ...Object.entries(platforms ?? {})
        .filter(([, version]) => !isExact(version))
        .map(([name, version]) => ({ place: 'package.json', message: `${name}: ${version} is not exact` })),
      ...checkCatalog(tree),
    ];
  },
};

function checkManifest(place: string, manifest: Manifest): readonly Violation[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(
      ([name, version]) =>
        version !== (name.startsWith('@plumbline/') ? 'workspace:*' : 'catalog:') &&
        !/^catalog:[\w-]+$/.test(version),
    )
    .map(([name, version]) => ({
      place,
      message: `${name}: "${version}" instead of ${name.startsWith('@plumbline/') ? '"workspace:*"' : '"catalog:"'}`,
    }));
}

function checkCatalog(tree: Tree): readonly Violation[] {
  const place = 'pnpm-workspace.yaml';
  if (!tree.paths.includes(place)) return [{ place, message: 'is missing' }];
  let inCatalog = false;
  return tree
    .read(place)
    .split('\n')
    .flatMap((line, index): readonly Violation[] => {
      if (/^\S/.test(line)) inCatalog = /^catalogs?:/.test(line);
      if (!inCatalog) return [];
      const versions = [...line.replace(/#.*$/, '').matchAll(/(?<=:\s+)["']?([^\s"'{},]+)/g)].map(
        (match) => match[1] ?? '',
      );
      return versions
        .filter((it) => !isExact(it))
        .map((it) => ({ place: `${place}:${index + 1}`, message: `${it} is not an exact version` }));
    });
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version);
}
