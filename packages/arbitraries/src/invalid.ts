import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';
import type fc from 'fast-check';
import { refuseEmpty } from './empty-schema.ts';
import type { Origin } from './facts/fact.ts';
import type { SchemaOptions } from './options.ts';
import { child, valueAt } from './schema/json-pointer.ts';
import { SchemaError } from './schema-error.ts';
import { open, type Session } from './session.ts';
import { Shrinkable } from './shrink/shrinkable.ts';
import { smallerValues } from './shrink/smaller-values.ts';
import type { ValidationProblem } from './validation/validation-problem.ts';
import { canonical } from './values/canonical.ts';
import { type Breaker, breakers } from './walk/breakers.ts';

/** A value that breaks one keyword. */
export interface Invalid {
  readonly value: JsonValue;
  readonly broken: {
    /** As authored. */
    readonly keyword: string;
    /** Where the keyword stands in the root document; for `required` the entry of the list. */
    readonly pointer: JsonPointer;
  };
  readonly description: string;
}

/**
 * Values that certainly break a schema, each one keyword; shrinks to simpler values that break the same one.
 *
 * @throws SchemaError when the schema is wrong or empty, or when nothing can break it
 */
export function invalid(schema: JsonObject | boolean, options: SchemaOptions = {}): fc.Arbitrary<Invalid> {
  const session = open(schema, options);
  const { solver, place } = session;
  refuseEmpty(solver, place);
  const ways: Breaker[] = [];
  for (const breaker of breakers(solver, place)) {
    if (ways.push(breaker) >= MAX_WAYS) break;
  }
  const proven = ways.filter((way) => proves(session, way.smallest(), way.origin));
  if (proven.length === 0) {
    throw new SchemaError(
      'out-of-reach',
      place.pointer,
      'nothing was found that breaks this schema',
      'A schema that allows everything has no invalid values.',
    );
  }
  return new Shrinkable<Invalid>({
    draw: (random) => {
      const way = proven[random.nextInt(0, proven.length - 1)] as Breaker;
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const value = way.draw(random);
        if (proves(session, value, way.origin)) return asInvalid(value as JsonValue, way);
        solver.rejected += 1;
      }
      return asInvalid(way.smallest() as JsonValue, way);
    },
    *propose({ value, broken, description }) {
      for (const smaller of smallerValues(value)) yield { value: smaller, broken, description };
    },
    keeps: (candidate) => isInvalid(candidate) && proves(session, candidate.value, candidate.broken),
  });
}

/**
 * One value for each way to break each keyword, just outside every bound, one keyword at a time on the smallest value
 * around it. Only what the validator confirms is handed out. Always the same, and finite.
 *
 * @throws SchemaError when the schema is wrong, or no value satisfies it
 */
export function* invalidBoundaries(
  schema: JsonObject | boolean,
  options: SchemaOptions = {},
): Generator<Invalid> {
  const session = open(schema, options);
  refuseEmpty(session.solver, session.place);
  const seen = new Set<string>();
  for (const breaker of breakers(session.solver, session.place)) {
    const value = breaker.smallest();
    if (value === undefined) continue;
    const key = `${breaker.origin.pointer} ${canonical(value)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (proves(session, value, breaker.origin)) yield asInvalid(value, breaker);
    else session.solver.rejected += 1;
  }
}

const TRIES = 20;
const MAX_WAYS = 400;

/** A value is proof when the validator finds that very keyword broken. */
function proves(
  { solver, place }: Session,
  value: JsonValue | undefined,
  broken: Pick<Origin, 'keyword' | 'pointer'>,
): boolean {
  if (value === undefined || solver.judge.accepts(place, value)) return false;
  return solver.judge
    .problems(place, value)
    .some((problem) => isProblemOf(problem, broken, solver.document.root));
}

function isProblemOf(
  problem: ValidationProblem,
  broken: Pick<Origin, 'keyword' | 'pointer'>,
  root: JsonValue,
): boolean {
  const at = problem.keyword === 'false' ? problem.schema : child(problem.schema, problem.keyword);
  if (at === broken.pointer) return true;
  if (problem.keyword === 'contains') {
    return COUNTS.has(broken.keyword) && child(problem.schema, broken.keyword) === broken.pointer;
  }
  if (!broken.pointer.startsWith(`${at}/`)) return false;
  if (problem.keyword !== 'required') return true;
  // A schema that does not stand in its root cannot be asked for the name.
  const name = valueAt(root, broken.pointer);
  return name === undefined || name === problem.params['missingProperty'];
}

const COUNTS: ReadonlySet<string> = new Set(['minContains', 'maxContains']);

function asInvalid(value: JsonValue, { origin, description }: Breaker): Invalid {
  return { value, broken: { keyword: origin.keyword, pointer: origin.pointer }, description };
}

function isInvalid(candidate: unknown): candidate is Invalid {
  return typeof candidate === 'object' && candidate !== null && 'value' in candidate && 'broken' in candidate;
}
