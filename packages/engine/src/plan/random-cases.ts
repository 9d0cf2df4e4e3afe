import type { Operation, Parameter } from '@plumbline/openapi';
import fc, { type Arbitrary } from 'fast-check';
import { caseScenario } from './case-scenario.ts';
import { invalidCase } from './invalid-cases.ts';
import { baseRequest, bodyTemplate, isJsonBody, mediaOf, type Planning } from './planning.ts';
import type { Case, RandomScenarios } from './scenario.ts';
import type { RequestTemplate, Template } from './template.ts';
import { isProbed } from './valid-cases.ts';

const anyValid: Case = { kind: 'valid', asserted: false, description: 'a random valid request' };

/** Random requests that keep to the spec: every chosen parameter present or not, any valid body. */
export function* randomValidCases(planning: Planning, operation: Operation): Generator<RandomScenarios> {
  const base = baseRequest(planning, operation);
  const parameters = operation.parameters.filter(
    (parameter) => parameter.schema && isProbed(planning, operation, parameter),
  );
  const body = randomBody(planning, operation);
  if (planning.randomRuns === 0 || (parameters.length === 0 && !body)) return;
  const arbitrary = fc
    .tuple(
      fc.tuple(...parameters.map((parameter) => randomParameter(planning, parameter))),
      body ?? fc.constant(undefined),
    )
    .map(([values, value]) => {
      const request = value === undefined ? base : { ...base, body: value };
      return parameters.reduce((sum, parameter, index) => withChosen(sum, parameter, values[index]), request);
    });
  const id = `random valid ${operation.id}`;
  yield {
    id,
    operation,
    phase: 'random',
    runs: planning.randomRuns,
    arbitrary: arbitrary.map((request) => caseScenario(planning, operation, 'random', id, request, anyValid)),
  };
}

/** Random bodies that break one keyword each. */
export function* randomInvalidCases(planning: Planning, operation: Operation): Generator<RandomScenarios> {
  const media = mediaOf(operation);
  if (planning.randomRuns === 0 || !media?.schema || !isJsonBody(media)) return;
  const base = baseRequest(planning, operation);
  const id = `random invalid ${operation.id}`;
  const arbitrary = planning.schemas.invalid(media.schema).map((each) => {
    const value = bodyTemplate(planning, operation, media, each.value, {
      pointer: each.broken.pointer,
      valid: false,
    });
    const request: RequestTemplate = { ...base, body: { mediaType: media.type, value } };
    return caseScenario(planning, operation, 'random', id, request, invalidCase('body', '', each));
  });
  yield { id, operation, phase: 'random', runs: Math.ceil(planning.randomRuns / 2), arbitrary };
}

function randomParameter(planning: Planning, parameter: Parameter): Arbitrary<Template | undefined> {
  const value: Arbitrary<Template> = parameter.schema
    ? planning.schemas.valid(parameter.schema)
    : fc.constant('a');
  return parameter.required ? value : fc.option(value, { nil: undefined });
}

function randomBody(
  planning: Planning,
  operation: Operation,
): Arbitrary<RequestTemplate['body']> | undefined {
  const media = mediaOf(operation);
  if (!media?.schema) return undefined;
  return planning.schemas
    .valid(media.schema)
    .map((value) => ({ mediaType: media.type, value: bodyTemplate(planning, operation, media, value) }));
}

function withChosen(
  request: RequestTemplate,
  parameter: Parameter,
  value: Template | undefined,
): RequestTemplate {
  return value === undefined
    ? request
    : { ...request, [parameter.in]: { ...request[parameter.in], [parameter.name]: value } };
}
