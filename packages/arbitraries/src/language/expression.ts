import { ANY, type CodePointSet } from './code-point-set.ts';

/**
 * A regular language as an expression with intersection and complement. Equal expressions are one object, so that
 * derivatives (Brzozowski 1964) form a finite automaton.
 */
export type Expression = {
  readonly id: number;
  /** True when the empty string belongs to it. */
  readonly nullable: boolean;
} & (
  | { readonly kind: 'nothing' | 'empty' }
  | { readonly kind: 'set'; readonly set: CodePointSet }
  | { readonly kind: 'then'; readonly first: Expression; readonly second: Expression }
  | { readonly kind: 'repeat'; readonly of: Expression; readonly min: number; readonly max: number }
  | { readonly kind: 'either' | 'both'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
);

type Body = Expression extends infer E ? (E extends Expression ? Omit<E, 'id'> : never) : never;

/** Builds expressions; each automaton has a builder of its own, so that nothing outlives it. */
export class ExpressionBuilder {
  readonly #known = new Map<string, Expression>();
  readonly nothing: Expression = this.#make('0', { kind: 'nothing', nullable: false });
  readonly empty: Expression = this.#make('1', { kind: 'empty', nullable: true });
  readonly anyChar: Expression = this.set(ANY);
  readonly anything: Expression = this.repeat(this.anyChar, 0, Number.POSITIVE_INFINITY);

  set(set: CodePointSet): Expression {
    if (set.length === 0) return this.nothing;
    return this.#make(`s${set.join(';')}`, { kind: 'set', set, nullable: false });
  }

  follow(first: Expression, second: Expression): Expression {
    if (first === this.nothing || second === this.nothing) return this.nothing;
    if (first === this.empty) return second;
    if (second === this.empty) return first;
    if (first.kind === 'then') return this.follow(first.first, this.follow(first.second, second));
    return this.#make(`t${first.id},${second.id}`, {
      kind: 'then',
      first,
      second,
      nullable: first.nullable && second.nullable,
    });
  }

  repeat(of: Expression, min: number, max: number): Expression {
    if (max === 0 || of === this.empty) return this.empty;
    if (of === this.nothing) return min === 0 ? this.empty : this.nothing;
    if (min === 1 && max === 1) return of;
    const least = of.nullable ? 0 : min;
    return this.#make(`r${of.id},${least},${max}`, {
      kind: 'repeat',
      of,
      min: least,
      max,
      nullable: least === 0,
    });
  }

  either(parts: readonly Expression[]): Expression {
    const of = flatten('either', parts).filter((part) => part !== this.nothing);
    if (of.includes(this.anything)) return this.anything;
    return this.#combine('either', of, this.nothing);
  }

  both(parts: readonly Expression[]): Expression {
    const of = flatten('both', parts).filter((part) => part !== this.anything);
    if (of.includes(this.nothing)) return this.nothing;
    if (of.includes(this.empty)) return of.every((part) => part.nullable) ? this.empty : this.nothing;
    return this.#combine('both', of, this.anything);
  }

  not(of: Expression): Expression {
    if (of === this.nothing) return this.anything;
    if (of === this.anything) return this.nothing;
    if (of.kind === 'not') return of.of;
    return this.#make(`n${of.id}`, { kind: 'not', of, nullable: !of.nullable });
  }

  #combine(kind: 'either' | 'both', parts: readonly Expression[], none: Expression): Expression {
    const of = [...new Set(parts)].sort((left, right) => left.id - right.id);
    const [only] = of;
    if (only === undefined) return none;
    if (of.length === 1) return only;
    const nullable = kind === 'either' ? of.some((part) => part.nullable) : of.every((part) => part.nullable);
    return this.#make(`${kind}${of.map((part) => part.id).join(',')}`, { kind, of, nullable });
  }

  #make(key: string, body: Body): Expression {
    let known = this.#known.get(key);
    if (known === undefined) {
      known = { ...body, id: this.#known.size } as Expression;
      this.#known.set(key, known);
    }
    return known;
  }
}

function flatten(kind: 'either' | 'both', parts: readonly Expression[]): readonly Expression[] {
  return parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
}
