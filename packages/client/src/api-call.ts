export interface ResultWithResponse<T> {
  readonly data: T;
  /** Status and headers; its body has been read. */
  readonly response: Response;
}

/** A call that is under way. Awaited it gives the result; {@link withResponse} gives status and headers too. */
export interface ApiCall<T> extends Promise<T> {
  withResponse(): Promise<ResultWithResponse<T>>;
}

/** Nothing is derived from the answer before somebody asks, so that a failure is reported once and not twice. */
export class PendingCall<T> implements ApiCall<T> {
  readonly [Symbol.toStringTag] = 'ApiCall';
  readonly #answer: Promise<ResultWithResponse<T>>;

  constructor(answer: Promise<ResultWithResponse<T>>) {
    this.#answer = answer;
  }

  withResponse(): Promise<ResultWithResponse<T>> {
    return this.#answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is a promise
  then<A = T, B = never>(
    fulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answer.then(({ data }) => data).then(fulfilled, rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, rejected);
  }

  finally(settled?: (() => void) | null): Promise<T> {
    return this.then().finally(settled);
  }
}
