import { ANY, type CodePointSet, has, intersect, ranges, union } from './code-point-set.ts';
import type { Expression, ExpressionBuilder } from './expression.ts';

/** A state of a deterministic automaton from which some string is accepted. */
export interface State {
  readonly accepting: boolean;
  /** Characters still needed at least. */
  readonly nearest: number;
  /** Where characters lead; dead ends are left out. */
  readonly moves: readonly { readonly set: CodePointSet; readonly to: State }[];
}

/**
 * The automaton of an expression; undefined when nothing is accepted, `too-big` beyond `limit` states.
 * Built from derivatives over classes of characters that the expression cannot tell apart.
 */
export function automaton(
  build: ExpressionBuilder,
  start: Expression,
  limit: number,
): State | undefined | 'too-big' {
  const classes = characterClasses(start);
  const derive = derivation(build);
  const reached: Expression[] = [start];
  const index = new Map<Expression, number>([[start, 0]]);
  const edges: number[][] = [];
  for (let at = 0; at < reached.length; at += 1) {
    if (reached.length > limit) return 'too-big';
    edges.push(
      classes.map((set) => {
        const next = derive(reached[at] as Expression, set[0]?.[0] ?? 0);
        if (next === build.nothing) return -1;
        let number = index.get(next);
        if (number === undefined) {
          number = reached.push(next) - 1;
          index.set(next, number);
        }
        return number;
      }),
    );
  }
  const nearest = distances(reached, edges);
  if (nearest[0] === Number.POSITIVE_INFINITY) return undefined;
  return link(reached, edges, nearest, classes);
}

function link(
  reached: readonly Expression[],
  edges: readonly (readonly number[])[],
  nearest: readonly number[],
  classes: readonly CodePointSet[],
): State {
  const states = reached.map((expression, at) => ({
    accepting: expression.nullable,
    nearest: nearest[at] as number,
    moves: [] as { set: CodePointSet; to: State }[],
  }));
  for (const [at, row] of edges.entries()) {
    const byTarget = new Map<number, CodePointSet[]>();
    for (const [number, target] of row.entries()) {
      if (target < 0 || nearest[target] === Number.POSITIVE_INFINITY) continue;
      byTarget.set(target, [...(byTarget.get(target) ?? []), classes[number] as CodePointSet]);
    }
    for (const [target, sets] of byTarget) {
      states[at]?.moves.push({ set: union(...sets), to: states[target] as State });
    }
  }
  return states[0] as State;
}

function distances(reached: readonly Expression[], edges: readonly (readonly number[])[]): readonly number[] {
  const sources: number[][] = reached.map(() => []);
  for (const [at, row] of edges.entries()) for (const target of row) sources[target]?.push(at);
  const distance = reached.map((expression) => (expression.nullable ? 0 : Number.POSITIVE_INFINITY));
  let ring = [...distance.keys()].filter((at) => distance[at] === 0);
  for (let length = 1; ring.length > 0; length += 1) {
    const next: number[] = [];
    for (const at of ring) {
      for (const source of sources[at] ?? []) {
        if (distance[source] !== Number.POSITIVE_INFINITY) continue;
        distance[source] = length;
        next.push(source);
      }
    }
    ring = next;
  }
  return distance;
}

function derivation(build: ExpressionBuilder): (expression: Expression, char: number) => Expression {
  const known = new Map<number, Map<number, Expression>>();
  const derive = (expression: Expression, char: number): Expression => {
    let row = known.get(char);
    if (row === undefined) {
      row = new Map();
      known.set(char, row);
    }
    let result = row.get(expression.id);
    if (result === undefined) {
      result = compute(expression, char);
      row.set(expression.id, result);
    }
    return result;
  };
  const compute = (expression: Expression, char: number): Expression => {
    switch (expression.kind) {
      case 'nothing':
      case 'empty':
        return build.nothing;
      case 'set':
        return has(expression.set, char) ? build.empty : build.nothing;
      case 'then': {
        const within = build.follow(derive(expression.first, char), expression.second);
        return expression.first.nullable ? build.either([within, derive(expression.second, char)]) : within;
      }
      case 'repeat': {
        const { of, min, max } = expression;
        return build.follow(derive(of, char), build.repeat(of, Math.max(0, min - 1), max - 1));
      }
      case 'either':
        return build.either(expression.of.map((part) => derive(part, char)));
      case 'both':
        return build.both(expression.of.map((part) => derive(part, char)));
      case 'not':
        return build.not(derive(expression.of, char));
    }
  };
  return derive;
}

/** Splits all characters into the coarsest classes that no set in the expression divides. */
function characterClasses(start: Expression): readonly CodePointSet[] {
  const sets = new Set<CodePointSet>();
  const seen = new Set<Expression>();
  const stack = [start];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.kind === 'set') sets.add(one.set);
    else if (one.kind === 'then') stack.push(one.first, one.second);
    else if (one.kind === 'repeat' || one.kind === 'not') stack.push(one.of);
    else if (one.kind === 'either' || one.kind === 'both') stack.push(...one.of);
  }
  const cuts = new Set<number>();
  for (const [from, to] of [...sets, ANY].flat()) cuts.add(from).add(to + 1);
  const sorted = [...cuts].sort((left, right) => left - right);
  const bySignature = new Map<string, [number, number][]>();
  for (const [at, from] of sorted.entries()) {
    const to = (sorted[at + 1] ?? from) - 1;
    if (to < from || !has(ANY, from)) continue;
    const signature = [...sets].map((set) => (has(set, from) ? '1' : '0')).join('');
    const pieces = bySignature.get(signature) ?? [];
    pieces.push([from, to]);
    bySignature.set(signature, pieces);
  }
  return [...bySignature.values()].map((pieces) => intersect(ranges(...pieces), ANY));
}
