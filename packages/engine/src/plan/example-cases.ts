import type { JsonValue, Operation } from '@plumbline/openapi';
import { caseScenario } from './case-scenario.ts';
import { baseRequest, bodyTemplate, mediaOf, type Planning, withParameter } from './planning.ts';
import type { Case, Scenario } from './scenario.ts';
import { isProbed } from './valid-cases.ts';

/** The plain request of an operation, then one for each further example that the spec gives. */
export function* exampleCases(planning: Planning, operation: Operation): Generator<Scenario> {
  const base = baseRequest(planning, operation);
  const example = (id: string, description: string): [string, Case] => [
    `example ${operation.id} ${id}`,
    { kind: 'valid', asserted: false, description },
  ];
  const [id, plain] = example('base', 'the plain request');
  yield caseScenario(planning, operation, 'examples', id, base, plain);
  const media = mediaOf(operation);
  for (const each of media?.examples.slice(1) ?? []) {
    if (!media || (media.schema && planning.schemas.request(media.schema)(each.value).length > 0)) continue;
    const value = bodyTemplate(planning, operation, media, each.value as JsonValue);
    const [bodyId, theCase] = example(`body ${each.name}`, `the example ${each.name}`);
    yield caseScenario(
      planning,
      operation,
      'examples',
      bodyId,
      { ...base, body: { mediaType: media.type, value } },
      theCase,
    );
  }
  for (const parameter of operation.parameters) {
    if (!isProbed(planning, operation, parameter)) continue;
    for (const each of parameter.examples) {
      const [parameterId, theCase] = example(
        `${parameter.name} ${each.name}`,
        `the example ${each.name} of ${parameter.name}`,
      );
      yield caseScenario(
        planning,
        operation,
        'examples',
        parameterId,
        withParameter(base, parameter, each.value),
        theCase,
      );
    }
  }
}
