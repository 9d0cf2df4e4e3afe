import { parseSync, Visitor } from 'oxc-parser';
import type { ArchitectureRule } from '../rule.ts';
import { isGenerated, isSource } from '../workspace.ts';

export const maxLines = 400;

export const filesAreShort: ArchitectureRule = {
  id: 'files-are-short',
  because: 'a file that cannot be read in one go does more than one thing',
  check(tree) {
    return tree.paths
      .filter((path) => isSource(path) && !isGenerated(path))
      .flatMap((path) => {
        const text = tree.read(path);
        const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
        if (lines <= maxLines || isDataOnly(path, text)) return [];
        return [
          {
            place: path,
            message: `${lines} lines; ${maxLines} are allowed to what is written by hand and is no mere table`,
          },
        ];
      });
  },
};

/** A table has types and literals, and nothing that runs. */
function isDataOnly(path: string, text: string): boolean {
  let runs = false;
  const found = (): void => {
    runs = true;
  };
  new Visitor({
    FunctionDeclaration: found,
    FunctionExpression: found,
    ArrowFunctionExpression: found,
    ClassDeclaration: found,
    ClassExpression: found,
    CallExpression: found,
    NewExpression: found,
    IfStatement: found,
    ForStatement: found,
    ForOfStatement: found,
    ForInStatement: found,
    WhileStatement: found,
  }).visit(parseSync(path, text).program);
  return !runs;
}
