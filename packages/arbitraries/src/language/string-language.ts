import type { Dice } from '../values/dice.ts';
import { automaton, type State } from './automaton.ts';
import { drawCharacter, plainestCharacter } from './choose-character.ts';
import { ranges } from './code-point-set.ts';
import { expressPattern } from './express-pattern.ts';
import { type Expression, ExpressionBuilder } from './expression.ts';
import { NotRegular } from './pattern-tree.ts';

/** What a string must be; lengths in code points. */
export interface StringDemand {
  readonly patterns: readonly { readonly source: string; readonly negated: boolean }[];
  readonly excluded: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** The strings that meet a demand. */
export interface StringLanguage {
  /** One of the shortest; undefined when the lengths could not be met on the way. */
  smallest(): string | undefined;
  draw(dice: Dice): string | undefined;
}

/** `empty` when no string meets the demand; `not-regular` when that cannot be told by an automaton. */
export function stringLanguage(demand: StringDemand): StringLanguage | 'empty' | 'not-regular' {
  if (demand.min > demand.max) return 'empty';
  const build = new ExpressionBuilder();
  try {
    const demanded = build.both([
      ...demand.patterns.map(({ source, negated }) => {
        const found = expressPattern(build, source);
        return negated ? build.not(found) : found;
      }),
      ...demand.excluded.map((text) => build.not(literal(build, text))),
    ]);
    const sized = build.both([demanded, build.repeat(build.anyChar, demand.min, demand.max)]);
    const small = demand.min + (Number.isFinite(demand.max) ? demand.max : 0) <= EXACT_LENGTHS;
    const exact = small ? automaton(build, sized, MAX_STATES) : 'too-big';
    const start = exact === 'too-big' ? automaton(build, demanded, MAX_STATES) : exact;
    if (start === 'too-big') return 'not-regular';
    return start === undefined ? 'empty' : walker(start, demand);
  } catch (error) {
    if (error instanceof NotRegular) return 'not-regular';
    throw error;
  }
}

const MAX_STATES = 3000;
const EXACT_LENGTHS = 600;
const USUAL_EXTRA = 16;

function literal(build: ExpressionBuilder, text: string): Expression {
  return [...text].reduceRight<Expression>((rest, char) => {
    const point = char.codePointAt(0) ?? 0;
    return build.follow(build.set(ranges([point, point])), rest);
  }, build.empty);
}

function walker(start: State, { min, max }: StringDemand): StringLanguage {
  const shortest = Math.max(min, start.nearest);
  return {
    smallest: () => walk(start, { min, target: shortest, max }, plainestMove, plainestCharacter),
    draw(dice) {
      const target = dice.nextInt(shortest, Math.max(shortest, Math.min(max, shortest + USUAL_EXTRA)));
      return walk(
        start,
        { min, target, max },
        (usable) => usable[dice.nextInt(0, usable.length - 1)] as Move,
        (set) => drawCharacter(dice, set),
      );
    },
  };
}

type Move = State['moves'][number];

/** Goes on until `target` characters where it can, then the shortest way to an accepting state. */
function walk(
  start: State,
  { min, target, max }: { readonly min: number; readonly target: number; readonly max: number },
  choose: (usable: readonly Move[]) => Move,
  character: (set: Move['set']) => string,
): string | undefined {
  let text = '';
  let state = start;
  for (let length = 0; ; length += 1) {
    if (state.accepting && length >= target) return text;
    const fitting = state.moves.filter((move) => length + 1 + move.to.nearest <= max);
    const usable = length < target ? longer(fitting, target - length - 1) : shorter(fitting, state.nearest);
    if (usable.length === 0) return state.accepting && length >= min ? text : undefined;
    const move = choose(usable);
    text += character(move.set);
    state = move.to;
  }
}

/** The move whose plainest character is a letter or digit, if there is one; then the nearest to the end. */
function plainestMove(usable: readonly Move[]): Move {
  const rank = (move: Move): number =>
    move.to.nearest * 10 + (/[a-z0-9]/i.test(plainestCharacter(move.set)) ? 0 : 1);
  return usable.reduce((best, move) => (rank(move) < rank(best) ? move : best));
}

/** Prefers moves that leave room for what is still wanted. */
function longer(moves: readonly Move[], wanted: number): readonly Move[] {
  if (wanted <= 0) return moves;
  const open = moves.filter((move) => move.to.moves.length > 0);
  return open.length > 0 ? open : moves;
}

function shorter(moves: readonly Move[], nearest: number): readonly Move[] {
  const closer = moves.filter((move) => move.to.nearest < nearest);
  return closer.length > 0 ? closer : moves;
}
