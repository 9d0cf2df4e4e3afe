import type { JsonObject, JsonValue } from '@plumbline/openapi';
import type fc from 'fast-check';
import { refuseEmpty } from './empty-schema.ts';
import type { SchemaOptions } from './options.ts';
import type { Place } from './schema/place.ts';
import { SchemaError } from './schema-error.ts';
import { open, type Session } from './session.ts';
import { Shrinkable } from './shrink/shrinkable.ts';
import { smallerValues } from './shrink/smaller-values.ts';

/**
 * Values that satisfy a JSON Schema, made by construction and checked once more before they are handed out. Shrinks
 * towards the smallest valid value.
 *
 * @throws SchemaError when the schema is wrong, or no value satisfies it
 * @example fc.assert(fc.property(valid({ type: 'integer', minimum: 1 }), (n) => n >= 1));
 */
export function valid(schema: JsonObject | boolean, options: SchemaOptions = {}): fc.Arbitrary<JsonValue> {
  const session = open(schema, options);
  const { solver, place } = session;
  refuseEmpty(solver, place);
  return new Shrinkable<JsonValue>({
    draw: (random) => {
      const node = solver.node([{ place, negated: false }]);
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const value = solver.draw(node, random, attempt > TRIES / 2 ? 2 : 0);
        if (value !== undefined && solver.judge.accepts(place, value)) return value;
        solver.rejected += 1;
      }
      return smallestValid(session) ?? outOfReach(place);
    },
    *propose(value, first) {
      const smallest = first ? smallestValid(session) : undefined;
      if (smallest !== undefined && textLength(smallest) < textLength(value)) yield smallest;
      yield* smallerValues(value);
    },
    keeps: (value) => value !== undefined && solver.judge.accepts(place, value as JsonValue),
  });
}

/** One of the smallest valid values; undefined when none was found. */
export function smallestValid({ solver, place }: Session): JsonValue | undefined {
  const value = solver.smallest(solver.node([{ place, negated: false }]));
  return value !== undefined && solver.judge.accepts(place, value) ? value : undefined;
}

/** How many values of the schema's document the last guard has thrown away so far. Zero is the aim. */
export function rejections(schema: JsonObject | boolean, options: SchemaOptions = {}): number {
  return open(schema, options).solver.rejected;
}

const TRIES = 100;

function textLength(value: JsonValue): number {
  return JSON.stringify(value).length;
}

function outOfReach(place: Place): never {
  throw new SchemaError(
    'out-of-reach',
    place.pointer,
    'no value of this schema was found',
    'The schema may be empty, or need a combination that cannot be constructed: simplify `not`, `oneOf` or `pattern`.',
  );
}
