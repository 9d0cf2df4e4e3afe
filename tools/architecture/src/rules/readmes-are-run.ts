import type { ArchitectureRule, Violation } from '../rule.ts';
import { publishedPackages } from '../workspace.ts';

export const readmesAreRun: ArchitectureRule = {
  id: 'readmes-are-run',
  because:
    'an example that no test runs is wrong within a month, and it is the first thing that a reader tries',
  check(tree) {
    return publishedPackages(tree).flatMap(({ folder }): readonly Violation[] => {
      const place = `${folder}/README.md`;
      if (!tree.paths.includes(place)) return [{ place, message: 'is missing' }];
      if (!/^```(?:ts|js|mjs|sh|bash|console)\b[^\n]*\n[\s\S]*?^```/m.test(tree.read(place))) {
        return [{ place, message: 'has no example (a fenced block of ts, js or sh)' }];
      }
      const tests = tree.paths.filter(
        (path) => path.startsWith(`${folder}/test/`) && /\.test\.ts$/.test(path),
      );
      // A test that runs the example has to read it first.
      if (tests.some((path) => tree.read(path).includes('README.md'))) return [];
      return [{ place, message: `no test in ${folder}/test reads README.md to run its example` }];
    });
  },
};
