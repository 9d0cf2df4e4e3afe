import { isDeepStrictEqual } from 'node:util';
import type { ArchitectureRule, Violation } from '../rule.ts';
import { publishedPackages, type WorkspacePackage } from '../workspace.ts';

export const manifestsAreAlike: ArchitectureRule = {
  id: 'manifests-are-alike',
  because:
    'source in the workspace and dist when published works only where every package says so in the same way',
  check(tree) {
    return publishedPackages(tree).flatMap((it) => [...checkFields(it), ...checkExports(it)]);
  },
};

function checkFields({ folder, manifest }: WorkspacePackage): readonly Violation[] {
  const place = `${folder}/package.json`;
  const wanted: readonly (readonly [string, unknown, unknown])[] = [
    ['name', manifest.name, `@plumbline/${folder.replace('packages/', '')}`],
    ['type', manifest.type, 'module'],
    ['license', manifest.license, 'MIT'],
    ['engines.node', manifest.engines?.['node'], '>=22.18'],
  ];
  return wanted
    .filter(([, given, want]) => given !== want)
    .map(([field, given, want]) => ({
      place,
      message: `${field} is ${JSON.stringify(given)} instead of ${JSON.stringify(want)}`,
    }));
}

function checkExports({ folder, manifest }: WorkspacePackage): readonly Violation[] {
  const place = `${folder}/package.json`;
  const entries = Object.entries(manifest.exports ?? {});
  if (entries.length === 0) return [{ place, message: 'has no exports' }];
  const violations: Violation[] = [];
  const published: Record<string, unknown> = {};
  for (const [subpath, target] of entries) {
    if (typeof target === 'string') {
      // Data goes out as it is.
      if (!/^\.\/[\w./-]+\.(?:json|yaml)$/.test(target))
        violations.push({ place, message: `exports["${subpath}"] is neither data nor a set of conditions` });
      published[subpath] = target;
      continue;
    }
    const source =
      typeof target === 'object' && target !== null && '@plumbline/source' in target
        ? target['@plumbline/source']
        : undefined;
    const stem = typeof source === 'string' ? /^\.\/src\/([\w/-]+)\.ts$/.exec(source)?.[1] : undefined;
    const wanted = { types: `./dist/${stem}.d.ts`, default: `./dist/${stem}.js` };
    if (stem === undefined || !isDeepStrictEqual(target, { '@plumbline/source': source, ...wanted })) {
      violations.push({
        place,
        message: `exports["${subpath}"] is not { @plumbline/source: ./src/x.ts, types: ./dist/x.d.ts, default: ./dist/x.js }`,
      });
    }
    published[subpath] = wanted;
  }
  if (!isDeepStrictEqual(manifest.publishConfig?.exports, published)) {
    violations.push({
      place,
      message: 'publishConfig.exports is not exports without the @plumbline/source condition',
    });
  }
  return violations;
}
