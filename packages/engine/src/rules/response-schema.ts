import type { ValidationProblem } from '@plumbline/arbitraries';
import { isObject, type JsonPointer } from '@plumbline/openapi';
import { type Exchange, jsonOf } from '../execute/exchange.ts';
import { escapeToken, valueAt } from '../model/schema-view.ts';
import { describeValue } from './describe-value.ts';
import { generalised, responseProblems } from './response-problems.ts';
import type { ExchangeRule, Judging, Violation } from './rule.ts';

export const responseSchema: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'response-schema',
    family: 'conformance',
    promise: 'A JSON body is valid against the schema that the spec documents for its status.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange, judging) {
    const problems = typeFirst(responseProblems(exchange, judging, false));
    const misshapen = new Map(
      [...misshapenObjects(problems, judging)].filter(([, missing]) => missing.length > 1),
    );
    const violations = [...misshapen].map(([place, missing]) => otherShape(exchange, place, missing));
    for (const problem of problems) {
      if (missingName(problem) === undefined) violations.push(brokenKeyword(exchange, problem));
      else if (!misshapen.has(placeOf(problem))) violations.push(missingProperty(exchange, problem));
    }
    return violations;
  },
};

/** A value of another type breaks its enum, pattern and bounds as well: the type says it all. */
function typeFirst(problems: readonly ValidationProblem[]): readonly ValidationProblem[] {
  const mistyped = new Set(problems.filter(({ keyword }) => keyword === 'type').map(placeOf));
  return problems.filter((problem) => problem.keyword === 'type' || !mistyped.has(placeOf(problem)));
}

/** Objects that lack most of what they must have: something else came in their place, which is one cause. */
export function misshapenObjects(
  problems: readonly ValidationProblem[],
  judging: Judging,
): ReadonlyMap<string, readonly ValidationProblem[]> {
  const missing = Map.groupBy(
    problems.filter((problem) => missingName(problem) !== undefined),
    placeOf,
  );
  for (const [place, group] of missing) {
    const schema = valueAt(judging.contract.document, group[0]?.schema ?? '');
    const required = isObject(schema) && Array.isArray(schema['required']) ? schema['required'].length : 0;
    const most = group.length === required || (group.length >= 2 && group.length > required / 2);
    if (!most) missing.delete(place);
  }
  return missing;
}

function placeOf(problem: ValidationProblem): string {
  return `${problem.instance} ${problem.schema}`;
}

function otherShape(exchange: Exchange, place: string, missing: readonly ValidationProblem[]): Violation {
  const [first] = missing;
  const instance = generalised(place.slice(0, place.indexOf(' ')));
  const schema = first?.schema ?? '';
  const names = missing.map((problem) => JSON.stringify(missingName(problem))).join(', ');
  const { operation } = exchange;
  return {
    operation: operation.id,
    direction: 'response',
    cause: [schema, 'shape'],
    instance,
    schema: `${schema}/required`,
    message: `${operation.id}: ${instance || 'the body'} lacks what the spec requires: ${names}.`,
    expected: `an object with ${names}`,
    observed: describeValue(valueAt(jsonOf(exchange), first?.instance ?? '')),
    exchange,
  };
}

function missingProperty(exchange: Exchange, problem: ValidationProblem): Violation {
  const name = missingName(problem) ?? '';
  const instance = generalised(problem.instance);
  const { operation } = exchange;
  return {
    operation: operation.id,
    direction: 'response',
    cause: [problem.schema, problem.keyword, name],
    instance: `${instance}/${escapeToken(name)}`,
    schema: `${problem.schema}/required`,
    message: `${operation.id}: ${instance || 'the body'} lacks the required property ${JSON.stringify(name)}.`,
    expected: `the property ${JSON.stringify(name)}`,
    observed: 'no such property',
    exchange,
  };
}

function brokenKeyword(exchange: Exchange, problem: ValidationProblem): Violation {
  const instance: JsonPointer = generalised(problem.instance);
  const { operation } = exchange;
  return {
    operation: operation.id,
    direction: 'response',
    cause: [problem.schema, problem.keyword],
    instance,
    schema: problem.schema,
    message: `${operation.id}: ${instance || 'the body'} breaks its schema: ${problem.message}.`,
    expected: problem.message,
    observed: describeValue(valueAt(jsonOf(exchange), problem.instance)),
    exchange,
  };
}

function missingName(problem: ValidationProblem): string | undefined {
  const { missingProperty: name } = problem.params as { missingProperty?: unknown };
  return problem.keyword === 'required' && typeof name === 'string' ? name : undefined;
}
