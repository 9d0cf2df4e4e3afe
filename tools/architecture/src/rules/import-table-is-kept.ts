import { posix } from 'node:path';
import { mayImport } from '../import-table.ts';
import { importsOf } from '../imports-of.ts';
import type { ArchitectureRule, Violation } from '../rule.ts';
import { isSource, packageNameOf, publishedPackages } from '../workspace.ts';

export const importTableIsKept: ArchitectureRule = {
  id: 'import-table-is-kept',
  because:
    'an oracle that shares code with what it checks shares its bugs, and a leaf that grows roots cannot be used alone',
  check(tree) {
    return publishedPackages(tree).flatMap(({ folder, shortName }) =>
      tree.paths
        .filter((path) => path.startsWith(`${folder}/src/`) && isSource(path))
        .flatMap((path) =>
          importsOf(path, tree.read(path)).flatMap((found): readonly Violation[] => {
            const place = `${path}:${found.line}`;
            if (found.specifier.startsWith('.')) {
              const target = posix.join(posix.dirname(path), found.specifier);
              if (target.startsWith(`${folder}/`)) return [];
              return [
                {
                  place,
                  message: `${found.specifier} leaves the package: import another package by its name`,
                },
              ];
            }
            const name = packageNameOf(found.specifier);
            if (!name.startsWith('@plumbline/') || found.kind === 'type') return [];
            const imported = name.replace('@plumbline/', '');
            const allowed = mayImport(shortName, imported);
            if (allowed === true) return [];
            const message =
              allowed === undefined
                ? `${shortName} stands in no row of the import table (tools/architecture/src/import-table.ts)`
                : `${shortName} may not import ${imported} at run time; \`import type\` is free`;
            return [{ place, message }];
          }),
        ),
    );
  },
};
