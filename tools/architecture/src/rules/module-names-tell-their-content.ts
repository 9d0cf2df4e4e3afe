import { posix } from 'node:path';
import type { ArchitectureRule } from '../rule.ts';
import { isGenerated, isSource } from '../workspace.ts';

const empty = /^(?:utils?|helpers?|common|misc|shared|managers?|handlers?)$/;

export const moduleNamesTellTheirContent: ArchitectureRule = {
  id: 'module-names-tell-their-content',
  because: 'a drawer for anything fills with everything: a module is named after the one thing that it gives',
  check(tree) {
    return tree.paths
      .filter((path) => isSource(path) && !isGenerated(path) && /^(?:packages|tools|spec)\//.test(path))
      .flatMap((path) => {
        const names = [...posix.dirname(path).split('/'), posix.basename(path).replace(/\..*$/, '')];
        const name = names.find((it) => empty.test(it));
        return name === undefined
          ? []
          : [{ place: path, message: `the name "${name}" says nothing of what it holds` }];
      });
  },
};
