import { compilePattern } from '../schema/compile-pattern.ts';
import type { Expression, ExpressionBuilder } from './expression.ts';
import { parsePattern } from './parse-pattern.ts';
import { NotRegular, type PatternTree } from './pattern-tree.ts';

/**
 * The language of all strings in which a pattern is found somewhere, as `RegExp.prototype.test` finds it.
 * @throws NotRegular when the pattern has no regular language that can be built
 */
export function expressPattern(build: ExpressionBuilder, source: string): Expression {
  const tree = parsePattern(source, compilePattern(source).unicode);
  const atStart = express(build, tree, build.anything, true);
  const later = build.follow(
    build.anyChar,
    build.follow(build.anything, express(build, tree, build.anything, false)),
  );
  return build.either([atStart, later]);
}

/** The strings that match `tree` and go on as `rest`; look-aheads constrain all that follows them. */
function express(
  build: ExpressionBuilder,
  tree: PatternTree,
  rest: Expression,
  atStart: boolean,
): Expression {
  switch (tree.kind) {
    case 'set':
      return build.follow(build.set(tree.set), rest);
    case 'start':
      return atStart ? rest : build.nothing;
    case 'end':
      return rest.nullable ? build.empty : build.nothing;
    case 'choice':
      return build.either(tree.options.map((option) => express(build, option, rest, atStart)));
    case 'ahead': {
      const seen = express(build, tree.of, build.anything, atStart);
      return build.both([tree.negated ? build.not(seen) : seen, rest]);
    }
    case 'sequence':
      return expressSequence(build, tree.parts, rest, atStart);
    case 'repeat':
      return expressRepeat(build, tree, rest, atStart);
  }
}

function expressSequence(
  build: ExpressionBuilder,
  parts: readonly PatternTree[],
  rest: Expression,
  atStart: boolean,
): Expression {
  const starts: boolean[] = [];
  let here: boolean | 'unknown' = atStart;
  for (const part of parts) {
    if (here === 'unknown' && mentionsStart(part))
      throw new NotRegular('`^` after an optional part is not read');
    starts.push(here === true);
    if (here !== false && !consumesNothing(part))
      here = shortest(part) > 0 ? false : here === true ? 'unknown' : here;
  }
  return parts.reduceRight((after, part, index) => express(build, part, after, starts[index] === true), rest);
}

function expressRepeat(
  build: ExpressionBuilder,
  tree: PatternTree & { readonly kind: 'repeat' },
  rest: Expression,
  atStart: boolean,
): Expression {
  if (!hasAssertion(tree.of)) {
    return build.follow(build.repeat(express(build, tree.of, build.empty, false), tree.min, tree.max), rest);
  }
  if (tree.max > MAX_UNROLLED)
    throw new NotRegular('an assertion inside an unbounded repetition is not read');
  let after = rest;
  for (let count = tree.max; count >= 1; count -= 1) {
    const once = express(build, tree.of, after, atStart && count === 1);
    after = count > tree.min ? build.either([once, rest]) : once;
  }
  return after;
}

const MAX_UNROLLED = 8;

function hasAssertion(tree: PatternTree): boolean {
  return some(tree, (one) => one.kind === 'start' || one.kind === 'end' || one.kind === 'ahead');
}

function mentionsStart(tree: PatternTree): boolean {
  return some(tree, (one) => one.kind === 'start');
}

function consumesNothing(tree: PatternTree): boolean {
  return tree.kind === 'start' || tree.kind === 'end' || tree.kind === 'ahead';
}

function some(tree: PatternTree, test: (one: PatternTree) => boolean): boolean {
  if (test(tree)) return true;
  if (tree.kind === 'sequence') return tree.parts.some((part) => some(part, test));
  if (tree.kind === 'choice') return tree.options.some((option) => some(option, test));
  return (tree.kind === 'repeat' || tree.kind === 'ahead') && some(tree.of, test);
}

function shortest(tree: PatternTree): number {
  if (tree.kind === 'set') return 1;
  if (tree.kind === 'sequence') return tree.parts.reduce((sum, part) => sum + shortest(part), 0);
  if (tree.kind === 'choice') return Math.min(...tree.options.map(shortest));
  return tree.kind === 'repeat' ? tree.min * shortest(tree.of) : 0;
}
