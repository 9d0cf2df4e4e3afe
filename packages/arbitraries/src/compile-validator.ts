import type { JsonObject, JsonValue } from '@plumbline/openapi';
import type { SchemaOptions } from './options.ts';
import { open } from './session.ts';
import { undocumentedProperties } from './validation/undocumented.ts';
import type { ValidationProblem } from './validation/validation-problem.ts';

/** All that is wrong with a value; empty when it is valid. */
export type Validator = (value: JsonValue) => readonly ValidationProblem[];

/**
 * A validator of one schema. With `closed`, properties that no schema speaks of are reported too, as
 * `undocumented-property`, after what is wrong in the ordinary sense.
 *
 * @throws SchemaError when anything that can be reached from the schema is wrong
 */
export function compileValidator(
  schema: JsonObject | boolean,
  options: SchemaOptions & { readonly closed?: boolean } = {},
): Validator {
  const { solver, place } = open(schema, options);
  const { judge, document } = solver;
  return (value) => {
    const problems = judge.problems(place, value);
    if (options.closed !== true) return problems;
    return [...problems, ...undocumentedProperties(document, judge, place, value)];
  };
}
