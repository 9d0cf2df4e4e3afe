import type { Contract } from '@plumbline/openapi';
import { succeeded } from '../execute/exchange.ts';
import { type History, stepOf } from '../execute/history.ts';
import { causeName } from '../model/twin.ts';
import { caseScenario } from '../plan/case-scenario.ts';
import { baseRequest, namesResource } from '../plan/planning.ts';
import { Ref } from '../plan/template.ts';
import { documentedResponse } from './documented-response.ts';
import type { ScenarioRule } from './rule.ts';

export const absentRefused: ScenarioRule = {
  kind: 'scenario',
  stateful: true,
  metadata: {
    id: 'absent-refused',
    family: 'input',
    promise: 'An id that names nothing is refused wherever the spec documents 404.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  *plan(planning, operation) {
    const id = operation.parameters
      .filter((parameter) => namesResource(planning, operation, parameter))
      .at(-1);
    if (!id || documentedResponse(operation, 404)?.status === undefined) return;
    if (!operation.responses.some((response) => ['404', '4XX'].includes(response.status.toUpperCase())))
      return;
    const base = baseRequest(planning, operation);
    const path = { ...base.path, [id.name]: new Ref([{ kind: 'absent-id', parameter: id.name }]) };
    const theCase = { kind: 'absent', description: `an unknown ${id.name}` } as const;
    yield caseScenario(
      planning,
      operation,
      'boundaries',
      `absent ${operation.id}`,
      { ...base, path },
      theCase,
    );
  },
  judge(history: History, judging) {
    const exchange = stepOf(history, 'request');
    if (!exchange || !succeeded(exchange)) return [];
    const { operation, answer } = exchange;
    return [
      {
        operation: operation.id,
        direction: 'request',
        cause: [causeName(operation)],
        schema: operation.pointer,
        message: `${operation.id} answered ${answer?.status} to ${exchange.case.description}.`,
        expected: '404, 403 or 400',
        observed: `status ${answer?.status}`,
        exchange,
        share: { of: 'absent', name: operation.id, total: withItems(judging.contract) },
      },
    ];
  },
};

function withItems(contract: Contract): number {
  return new Set(contract.operations.filter((each) => each.path.includes('{')).map(causeName)).size;
}
