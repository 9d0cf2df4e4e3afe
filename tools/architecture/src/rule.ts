import type { Tree } from './tree.ts';

export interface Violation {
  /** Path, with `:line` where one line is to blame. */
  readonly place: string;
  readonly message: string;
}

/** One promise that the repository makes about its own shape. */
export interface ArchitectureRule {
  readonly id: string;
  /** Why the promise is worth keeping; printed with every violation. */
  readonly because: string;
  check(tree: Tree): readonly Violation[];
}

/** All that a rule has to say about a tree, one line a violation; empty when the promise is kept. */
export function report(rule: ArchitectureRule, tree: Tree): string {
  const violations = rule.check(tree);
  if (violations.length === 0) return '';
  const lines = violations.map(({ place, message }) => `  ${place}: ${message}`);
  return `${rule.id}, because ${rule.because}\n${lines.join('\n')}`;
}
