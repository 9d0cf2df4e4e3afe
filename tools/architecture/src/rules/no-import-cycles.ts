import { posix } from 'node:path';
import { importsOf } from '../imports-of.ts';
import type { ArchitectureRule } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { isSource, packageNameOf, packagesOf } from '../workspace.ts';

export const noImportCycles: ArchitectureRule = {
  id: 'no-import-cycles',
  because:
    'files that import each other load in an order that nobody wrote down, and can only be understood together',
  check(tree) {
    const graph = graphOf(tree);
    return cyclesOf(graph).map((cycle) => ({
      place: cycle[0] ?? '',
      message: [...cycle, cycle[0]].map((path) => posix.basename(path ?? '')).join(' → '),
    }));
  },
};

type Graph = ReadonlyMap<string, readonly string[]>;

/** Files and what they load before they run; lazy and types-only imports close no cycle. */
function graphOf(tree: Tree): Graph {
  const known = new Set(tree.paths);
  const entries = sourceEntries(tree);
  return new Map(
    tree.paths.filter(isSource).map((path) => [
      path,
      importsOf(path, tree.read(path))
        .filter((it) => it.kind === 'static')
        .map((it) =>
          it.specifier.startsWith('.')
            ? posix.join(posix.dirname(path), it.specifier)
            : (entries.get(it.specifier) ?? ''),
        )
        .filter((target) => known.has(target)),
    ]),
  );
}

/** The source file behind each export of each package, by the name under which it is imported. */
function sourceEntries(tree: Tree): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const { folder, manifest } of packagesOf(tree)) {
    for (const [subpath, target] of Object.entries(manifest.exports ?? {})) {
      const source =
        typeof target === 'object' && target !== null && '@plumbline/source' in target
          ? target['@plumbline/source']
          : undefined;
      if (typeof source === 'string')
        entries.set(posix.join(packageNameOf(manifest.name ?? ''), subpath), posix.join(folder, source));
    }
  }
  return entries;
}

/** One cycle for every knot of files that reach each other (Tarjan's strongly connected components). */
function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: (readonly string[])[] = [];

  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== order.get(file)) return;
    const knot = stack.splice(stack.indexOf(file));
    if (knot.length > 1 || (graph.get(file) ?? []).includes(file))
      cycles.push(shortestCycle(graph, file, new Set(knot)));
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

function shortestCycle(graph: Graph, start: string, knot: ReadonlySet<string>): readonly string[] {
  let paths: readonly (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  while (paths.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const path of paths) {
      for (const next of graph.get(path.at(-1) ?? '') ?? []) {
        if (next === start) return path;
        if (!knot.has(next) || seen.has(next)) continue;
        seen.add(next);
        longer.push([...path, next]);
      }
    }
    paths = longer;
  }
  return [start];
}
