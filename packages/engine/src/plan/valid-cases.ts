import type { Boundary } from '@plumbline/arbitraries';
import { isObject, type JsonValue, type Operation, type Parameter } from '@plumbline/openapi';
import { typesOf } from '../model/schema-view.ts';
import { caseScenario, ordinals } from './case-scenario.ts';
import {
  baseRequest,
  bindContext,
  bodyTemplate,
  isClosed,
  isCreate,
  mediaOf,
  namesResource,
  type Planning,
  withParameter,
} from './planning.ts';
import type { Case, Scenario } from './scenario.ts';
import { type RequestTemplate, sourcesIn, type Template } from './template.ts';

/** Every request of an operation that stands on, or just within, one bound of the spec. */
export function* validCases(planning: Planning, operation: Operation): Generator<Scenario> {
  const base = baseRequest(planning, operation);
  const numbered = ordinals(`valid ${operation.id}`);
  const scenario = (request: RequestTemplate, theCase: Case) =>
    caseScenario(planning, operation, 'boundaries', numbered(), request, theCase);
  for (const parameter of operation.parameters) {
    if (!isProbed(planning, operation, parameter) || !parameter.schema) continue;
    const asserted = isClosed(planning.contract, parameter.schema);
    for (const each of planning.schemas.boundaries(parameter.schema)) {
      yield scenario(
        withParameter(base, parameter, each.value),
        validCase(each, asserted, `${parameter.name}: `),
      );
    }
    for (const value of freeTexts(planning, parameter)) {
      yield scenario(withParameter(base, parameter, value), freeTextCase(parameter.name));
    }
  }
  const media = mediaOf(operation);
  if (!media?.schema) return;
  for (const each of planning.schemas.boundaries(media.schema)) {
    const value = bodyTemplate(planning, operation, media, each.value, {
      pointer: each.pointer,
      valid: true,
    });
    if (isNameless(planning, operation, value)) continue;
    yield scenario({ ...base, body: { mediaType: media.type, value } }, validCase(each, false, ''));
  }
}

/** Parameters whose values the checks may choose: not ids of items, not values that only the server makes. */
export function isProbed(planning: Planning, operation: Operation, parameter: Parameter): boolean {
  if (namesResource(planning, operation, parameter) || planning.given.has(parameter.name)) return false;
  const filter = operation.extensions['x-plumbline-filter'];
  if (isObject(filter) && filter['parameter'] === parameter.name) return false;
  return planning.roles.roleOf(parameter.name, parameter.schema, parameter.extensions).kind === 'plain';
}

function validCase(boundary: Boundary, asserted: boolean, prefix: string): Case {
  return {
    kind: 'valid',
    asserted,
    description: `${prefix}${boundary.description}`,
    pointer: boundary.pointer,
  };
}

/** One value in several scripts, and one long one, for a text that the spec leaves free. */
function freeTexts(planning: Planning, parameter: Parameter): readonly JsonValue[] {
  if (parameter.in !== 'query' || !parameter.schema) return [];
  const unconstrained = ['enum', 'const', 'pattern', 'format', 'maxLength', 'minLength'].every(
    (keyword) => !(typeof parameter.schema?.schema === 'object' && keyword in parameter.schema.schema),
  );
  return unconstrained && typesOf(planning.contract.document, parameter.schema).has('string')
    ? ['Grüße, мир, 世界, 🌍', 'x'.repeat(256)]
    : [];
}

function freeTextCase(name: string): Case {
  return { kind: 'valid', asserted: false, description: `${name}: a free text` };
}

/** A create that could not be found again by its name; only `full` sends it. */
function isNameless(planning: Planning, operation: Operation, body: Template): boolean {
  if (planning.profile === 'full' || bindContext(planning, operation).nameField === undefined) return false;
  return (
    isCreate(planning, operation) &&
    !sourcesIn({ path: {}, query: {}, header: {}, cookie: {}, body: { mediaType: '', value: body } }).some(
      ({ kind }) => kind === 'prefixed',
    )
  );
}
