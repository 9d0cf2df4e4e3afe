import type { Invalid } from '@plumbline/arbitraries';
import type { MediaType, Operation, Parameter } from '@plumbline/openapi';
import { stillInvalidOnWire } from '../wire/index.ts';
import { caseScenario, ordinals } from './case-scenario.ts';
import {
  baseRequest,
  bodyTemplate,
  isJsonBody,
  mediaOf,
  namesResource,
  type Planning,
  withoutParameter,
  withParameter,
} from './planning.ts';
import type { Case, Scenario } from './scenario.ts';
import type { RequestTemplate } from './template.ts';

/** Every request of an operation that breaks exactly one keyword just beyond its bound, with certainty also on the wire. */
export function* invalidCases(planning: Planning, operation: Operation): Generator<Scenario> {
  const base = baseRequest(planning, operation);
  const numbered = ordinals(`invalid ${operation.id}`);
  const scenario = (request: RequestTemplate, theCase: Case) =>
    caseScenario(planning, operation, 'boundaries', numbered(), request, theCase);
  for (const parameter of operation.parameters) {
    for (const { request, theCase } of parameterCases(planning, operation, parameter, base))
      yield scenario(request, theCase);
  }
  const media = mediaOf(operation);
  if (!media || !isJsonBody(media)) return;
  for (const { request, theCase } of bodyCases(planning, operation, media, base))
    yield scenario(request, theCase);
}

interface Planned {
  readonly request: RequestTemplate;
  readonly theCase: Extract<Case, { kind: 'invalid' }>;
}

function* parameterCases(
  planning: Planning,
  operation: Operation,
  parameter: Parameter,
  base: RequestTemplate,
): Generator<Planned> {
  const { in: place, name } = parameter;
  if (parameter.required && place !== 'path') {
    const broken = { in: place, name, keyword: 'required', pointer: parameter.pointer };
    yield {
      request: withoutParameter(base, parameter),
      theCase: { kind: 'invalid', broken, description: `no ${name}` },
    };
  }
  // A malformed id may rightly be answered as an unknown one, so a path parameter that names an item proves nothing.
  if (!parameter.schema || namesResource(planning, operation, parameter)) return;
  if (planning.roles.roleOf(name, parameter.schema, parameter.extensions).kind !== 'plain') return;
  const validate = planning.schemas.request(parameter.schema);
  for (const each of planning.schemas.invalidBoundaries(parameter.schema)) {
    if (!stillInvalidOnWire(parameter, each.value, (value) => validate(value).length === 0)) continue;
    yield {
      request: withParameter(base, parameter, each.value),
      theCase: invalidCase(place, name, each),
    };
  }
}

function* bodyCases(
  planning: Planning,
  operation: Operation,
  media: MediaType,
  base: RequestTemplate,
): Generator<Planned> {
  if (operation.requestBody?.required) {
    const { body: _, ...bodyless } = base;
    const broken = {
      in: 'body' as const,
      name: '',
      keyword: 'required',
      pointer: operation.requestBody.pointer,
    };
    yield { request: bodyless, theCase: { kind: 'invalid', broken, description: 'no body' } };
  }
  if (!media.schema) return;
  for (const each of planning.schemas.invalidBoundaries(media.schema)) {
    const value = bodyTemplate(planning, operation, media, each.value, {
      pointer: each.broken.pointer,
      valid: false,
    });
    yield {
      request: { ...base, body: { mediaType: media.type, value } },
      theCase: invalidCase('body', '', each),
    };
  }
}

export function invalidCase(
  place: Parameter['in'] | 'body',
  name: string,
  invalid: Invalid,
): Planned['theCase'] {
  const { keyword, pointer } = invalid.broken;
  return { kind: 'invalid', broken: { in: place, name, keyword, pointer }, description: invalid.description };
}
