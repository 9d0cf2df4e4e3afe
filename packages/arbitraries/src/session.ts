import type { JsonObject } from '@plumbline/openapi';
import { Solver } from './domains/solver.ts';
import type { SchemaOptions } from './options.ts';
import { inspect } from './schema/inspect.ts';
import { valueAt } from './schema/json-pointer.ts';
import type { Place } from './schema/place.ts';
import { SchemaDocument } from './schema/schema-document.ts';

/** A schema opened for use. */
export interface Session {
  readonly solver: Solver;
  readonly place: Place;
}

/**
 * Opens a schema; whatever was learned about its document before is used again.
 * @throws SchemaError when anything that can be reached from the schema is wrong
 */
export function open(schema: JsonObject | boolean, options: SchemaOptions): Session {
  const at = options.at ?? '';
  const root = options.root ?? (typeof schema === 'boolean' ? {} : schema);
  const stands = at === '' ? root === schema : valueAt(root, at) === schema;
  const owner = stands || typeof schema === 'boolean' ? root : schema;
  const solver = solverOf(owner, root, options);
  const place = solver.document.place(schema, at);
  inspect(solver.document, place);
  return { solver, place };
}

const solvers = new WeakMap<JsonObject, Map<string, Solver>>();

function solverOf(
  owner: JsonObject,
  root: JsonObject,
  { dialect = 'draft-2020-12', direction }: SchemaOptions,
): Solver {
  let byReading = solvers.get(owner);
  if (byReading === undefined) {
    byReading = new Map();
    solvers.set(owner, byReading);
  }
  const reading = `${dialect} ${direction ?? ''}`;
  let solver = byReading.get(reading);
  if (solver === undefined) {
    solver = new Solver(new SchemaDocument(root, dialect, direction));
    byReading.set(reading, solver);
  }
  return solver;
}
