import type { ValidationProblem } from '@plumbline/arbitraries';
import { isObject, type JsonObject, type JsonValue } from '@plumbline/openapi';
import { escapeToken, valueAt } from '../model/schema-view.ts';
import type { Judging } from './rule.ts';

/**
 * One problem for a value that fits no branch of a `oneOf` or `anyOf`, instead of what every branch has against it. With
 * a discriminator the value says which branch it means to be, and that branch's problems are told.
 */
export function collapseUnions(
  problems: readonly ValidationProblem[],
  body: JsonValue,
  judging: Judging,
): readonly ValidationProblem[] {
  const unions = problems.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const outer = unions.filter((union) => !unions.some((other) => other !== union && isBelow(union, other)));
  if (outer.length === 0) return problems;
  const rest = problems.filter(
    (problem) => !outer.some((union) => problem !== union && isBelow(problem, union)),
  );
  return rest.flatMap((problem) => (outer.includes(problem) ? meant(problem, body, judging) : [problem]));
}

function isBelow(problem: ValidationProblem, union: ValidationProblem): boolean {
  return problem.instance === union.instance || problem.instance.startsWith(`${union.instance}/`);
}

function meant(union: ValidationProblem, body: JsonValue, judging: Judging): readonly ValidationProblem[] {
  const schema = valueAt(judging.contract.document, union.schema);
  const discriminator = isObject(schema) ? schema['discriminator'] : undefined;
  const name = isObject(discriminator) ? discriminator['propertyName'] : undefined;
  if (!isObject(schema) || !isObject(discriminator) || typeof name !== 'string') return [union];
  const value = valueAt(body, `${union.instance}/${escapeToken(name)}`);
  const pointer = typeof value === 'string' ? branchOf(schema, discriminator, value) : undefined;
  const branch = pointer === undefined ? undefined : valueAt(judging.contract.document, pointer);
  if (pointer === undefined || !isObject(branch)) {
    const message = `must name one of the alternatives (${JSON.stringify(name)} is the discriminator)`;
    return [{ ...union, instance: `${union.instance}/${escapeToken(name)}`, message }];
  }
  const problems = judging.schemas.response({ schema: branch, pointer })(
    valueAt(body, union.instance) ?? null,
  );
  return problems.map((problem) => ({ ...problem, instance: union.instance + problem.instance }));
}

/** The branch that a discriminator's value names: by the mapping, else by the component's name (OpenAPI, Discriminator Object). */
function branchOf(schema: JsonObject, discriminator: JsonObject, value: string): string | undefined {
  const mapping = discriminator['mapping'];
  const mapped = isObject(mapping) && Object.hasOwn(mapping, value) ? mapping[value] : undefined;
  const wanted = typeof mapped === 'string' ? mapped : `#/components/schemas/${value}`;
  const reference = wanted.startsWith('#') ? wanted : `#/components/schemas/${wanted}`;
  const branches = [schema['oneOf'], schema['anyOf']].flatMap((list) => (Array.isArray(list) ? list : []));
  const known = branches.some((branch) => isObject(branch) && branch['$ref'] === reference);
  return known ? decodeURIComponent(reference.slice(1)) : undefined;
}
