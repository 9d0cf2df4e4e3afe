import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';
import { refuseEmpty } from './empty-schema.ts';
import type { SchemaOptions } from './options.ts';
import { open } from './session.ts';
import { canonical } from './values/canonical.ts';
import { edges } from './walk/edges.ts';

/** A valid value at the bound of one keyword. */
export interface Boundary {
  readonly value: JsonValue;
  /** As authored. */
  readonly keyword: string;
  /** Where the keyword stands in the root document. */
  readonly pointer: JsonPointer;
  readonly description: string;
}

/**
 * The bounds of every keyword, one at a time on the smallest value around it: each bound and just inside, each member
 * of an enum, each optional property there and not there, each branch, each type. Always the same, and finite.
 *
 * @throws SchemaError when the schema is wrong, or no value satisfies it
 */
export function* boundaries(schema: JsonObject | boolean, options: SchemaOptions = {}): Generator<Boundary> {
  const { solver, place } = open(schema, options);
  refuseEmpty(solver, place);
  const seen = new Set<string>();
  for (const { value, origin, description } of edges(solver, place)) {
    const key = `${origin.pointer} ${canonical(value)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (solver.judge.accepts(place, value))
      yield { value, keyword: origin.keyword, pointer: origin.pointer, description };
    else solver.rejected += 1;
  }
}
