import { isObject } from '@plumbline/openapi';
import type { ParsedBody } from '../execute/exchange.ts';
import { type History, stepOf } from '../execute/history.ts';
import { exampleCases } from '../plan/example-cases.ts';
import { randomValidCases } from '../plan/random-cases.ts';
import { validCases } from '../plan/valid-cases.ts';
import type { ScenarioRule } from './rule.ts';

export const validAccepted: ScenarioRule = {
  kind: 'scenario',
  stateful: false,
  metadata: {
    id: 'valid-accepted',
    family: 'input',
    promise: 'A request that keeps to the spec is accepted.',
    severity: 'breaking',
    faultClass: 'F103',
  },
  *plan(planning, operation) {
    yield* exampleCases(planning, operation);
    yield* validCases(planning, operation);
    yield* randomValidCases(planning, operation);
  },
  // A target that refuses the plain request too says nothing about this value.
  control: (planning, operation) => exampleCases(planning, operation).next().value ?? undefined,
  judge(history: History) {
    const exchange = stepOf(history, 'request');
    const status = exchange?.answer?.status;
    if (!exchange || status === undefined || exchange.case.kind !== 'valid' || !exchange.case.asserted)
      return [];
    // Only the answers that say "your input is wrong" contradict the spec's own closed domain.
    if (status !== 400 && status !== 422) return [];
    const { operation } = exchange;
    const { description, pointer } = exchange.case;
    const schema = pointer ?? operation.pointer;
    return [
      {
        operation: operation.id,
        direction: 'request',
        cause: [schema],
        schema,
        message: `${operation.id} refused ${description}, which the spec allows, with ${status}.`,
        expected: '2xx',
        observed: `status ${status}${reasonGiven(exchange.answer?.body)}`,
        exchange,
      },
    ];
  },
};

function reasonGiven(body: ParsedBody | undefined): string {
  if (body?.kind !== 'json' || !isObject(body.value)) return '';
  const message = body.value['message'] ?? body.value['detail'] ?? body.value['title'];
  return typeof message === 'string' ? ` (${message})` : '';
}
