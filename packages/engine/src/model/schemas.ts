import {
  type Boundary,
  boundaries,
  compileValidator,
  type Invalid,
  invalid,
  invalidBoundaries,
  type SchemaOptions,
  type ValidationProblem,
  valid,
} from '@plumbline/arbitraries';
import type { Contract, JsonValue, SchemaAt } from '@plumbline/openapi';
import type { Arbitrary } from 'fast-check';

export type Validate = (value: JsonValue) => readonly ValidationProblem[];

/** The contract's schemas as generators and validators, each made once. */
export class Schemas {
  readonly #contract: Contract;
  readonly #validators = new Map<string, Validate>();
  readonly #arbitraries = new Map<string, Arbitrary<JsonValue>>();
  readonly #boundaries = new Map<string, readonly Boundary[]>();
  readonly #invalidBoundaries = new Map<string, readonly Invalid[]>();
  readonly #invalids = new Map<string, Arbitrary<Invalid>>();

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** Problems of a response value; `closed` adds properties that the spec does not document. */
  response(at: SchemaAt, closed = false): Validate {
    return this.#validator(at, 'response', closed);
  }

  request(at: SchemaAt): Validate {
    return this.#validator(at, 'request', false);
  }

  valid(at: SchemaAt): Arbitrary<JsonValue> {
    return remember(this.#arbitraries, at.pointer, () => valid(at.schema, this.#options(at, 'request')));
  }

  invalid(at: SchemaAt): Arbitrary<Invalid> {
    return remember(this.#invalids, at.pointer, () => invalid(at.schema, this.#options(at, 'request')));
  }

  boundaries(at: SchemaAt): readonly Boundary[] {
    return remember(this.#boundaries, at.pointer, () => [
      ...boundaries(at.schema, this.#options(at, 'request')),
    ]);
  }

  invalidBoundaries(at: SchemaAt): readonly Invalid[] {
    return remember(this.#invalidBoundaries, at.pointer, () => [
      ...invalidBoundaries(at.schema, this.#options(at, 'request')),
    ]);
  }

  #validator(at: SchemaAt, direction: 'request' | 'response', closed: boolean): Validate {
    return remember(this.#validators, `${direction} ${closed} ${at.pointer}`, () =>
      compileValidator(at.schema, { ...this.#options(at, direction), closed }),
    );
  }

  #options(at: SchemaAt, direction: 'request' | 'response'): SchemaOptions {
    return { root: this.#contract.document, at: at.pointer, dialect: this.#contract.dialect, direction };
  }
}

function remember<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
