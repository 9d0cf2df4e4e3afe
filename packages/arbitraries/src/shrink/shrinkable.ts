import fc, { type Random } from 'fast-check';

/** An arbitrary that draws by itself and shrinks by proposing simpler values, of which `keeps` takes those that serve. */
export class Shrinkable<T> extends fc.Arbitrary<T> {
  readonly #draw: (random: Random) => T;
  readonly #propose: (value: T, first: boolean) => Iterable<T>;
  readonly #keeps: (value: unknown) => boolean;

  constructor(parts: {
    readonly draw: (random: Random) => T;
    /** `first`: the value was drawn, not proposed. */
    readonly propose: (value: T, first: boolean) => Iterable<T>;
    readonly keeps: (value: unknown) => boolean;
  }) {
    super();
    this.#draw = parts.draw;
    this.#propose = parts.propose;
    this.#keeps = parts.keeps;
  }

  override generate(random: Random, _bias: number | undefined): fc.Value<T> {
    return new fc.Value(this.#draw(random), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#keeps(value);
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return fc.stream(this.#candidates(value, context !== SHRUNK));
  }

  *#candidates(value: T, first: boolean): IterableIterator<fc.Value<T>> {
    for (const candidate of this.#propose(value, first)) {
      if (this.#keeps(candidate)) yield new fc.Value(candidate, SHRUNK);
    }
  }
}

/** Marks values that came from shrinking: the jump to the smallest value is made once, else it could go in circles. */
const SHRUNK = Symbol('shrunk');
