import { isBuiltin } from 'node:module';
import { mayImport } from '../import-table.ts';
import { importsOf } from '../imports-of.ts';
import type { ArchitectureRule, Violation } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { isSource, packageNameOf, publishedPackages, type WorkspacePackage } from '../workspace.ts';

/** Dependencies that are needed and not imported, each with its reason. */
const neededUnimported: Readonly<Record<string, string>> = {
  'packages/codegen/package.json typescript':
    'openapi-typescript takes its compiler from whoever installs it',
};

export const manifestsAgreeWithImports: ArchitectureRule = {
  id: 'manifests-agree-with-imports',
  because:
    'a published package gets what its package.json names: one missing name breaks every install, one too many slows it',
  check(tree) {
    return publishedPackages(tree).flatMap((it) => [
      ...checkImports(tree, it),
      ...checkDependencies(tree, it),
    ]);
  },
};

function checkImports(tree: Tree, { folder, manifest }: WorkspacePackage): readonly Violation[] {
  const atRunTime = new Set(
    Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }),
  );
  const forTypes = new Set([...atRunTime, ...Object.keys(manifest.devDependencies ?? {})]);
  return sourcesOf(tree, folder).flatMap((path) =>
    importsOf(path, tree.read(path)).flatMap(({ specifier, line, kind }): readonly Violation[] => {
      if (/^[./#]/.test(specifier) || isBuiltin(specifier)) return [];
      const name = packageNameOf(specifier);
      if (name === manifest.name || (kind === 'type' ? forTypes : atRunTime).has(name)) return [];
      const message = `${name} is imported ${kind === 'type' ? 'for its types' : 'at run time'}, and ${folder}/package.json does not depend on it`;
      return [{ place: `${path}:${line}`, message }];
    }),
  );
}

function checkDependencies(
  tree: Tree,
  { folder, shortName, manifest }: WorkspacePackage,
): readonly Violation[] {
  const imported = new Set(
    sourcesOf(tree, folder).flatMap((path) =>
      importsOf(path, tree.read(path)).map((it) => packageNameOf(it.specifier)),
    ),
  );
  return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).flatMap(
    (name): readonly Violation[] => {
      const place = `${folder}/package.json`;
      if (name.startsWith('@plumbline/') && mayImport(shortName, name.replace('@plumbline/', '')) !== true) {
        return [
          {
            place,
            message: `${shortName} may not depend on ${name} (tools/architecture/src/import-table.ts)`,
          },
        ];
      }
      return imported.has(name) || Object.hasOwn(neededUnimported, `${place} ${name}`)
        ? []
        : [{ place, message: `${name} is a dependency that nothing in src imports` }];
    },
  );
}

function sourcesOf(tree: Tree, folder: string): readonly string[] {
  return tree.paths.filter((path) => path.startsWith(`${folder}/src/`) && isSource(path));
}
