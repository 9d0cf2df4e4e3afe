import { needsCredentials } from '../execute/credentials.ts';
import { type History, stepOf } from '../execute/history.ts';
import { causeName } from '../model/twin.ts';
import { caseScenario } from '../plan/case-scenario.ts';
import { baseRequest } from '../plan/planning.ts';
import type { ScenarioRule } from './rule.ts';

export const authRequired: ScenarioRule = {
  kind: 'scenario',
  stateful: false,
  metadata: {
    id: 'auth-required',
    family: 'access',
    promise: 'An operation with a security requirement refuses a request without valid credentials with 401.',
    severity: 'breaking',
    faultClass: 'F201',
  },
  *plan(planning, operation) {
    if (!needsCredentials(operation)) return;
    const base = baseRequest(planning, operation);
    const none = { kind: 'no-credentials', description: 'no credentials' } as const;
    yield caseScenario(planning, operation, 'boundaries', `auth ${operation.id} none`, base, none, 'none');
    // One request without valid credentials per operation is what a tenant may bear; a mock knows no credentials.
    if (planning.profile !== 'full' || planning.stateless) return;
    const bad = { kind: 'bad-credentials', description: 'credentials that nobody was given' } as const;
    yield caseScenario(planning, operation, 'boundaries', `auth ${operation.id} bad`, base, bad, 'bad');
  },
  judge(history: History, judging) {
    const exchange = stepOf(history, 'request');
    const status = exchange?.answer?.status;
    if (!exchange || status === undefined || status === 401 || status === 429 || status >= 500) return [];
    const { operation } = exchange;
    return [
      {
        operation: operation.id,
        direction: 'request',
        // An open door and a wrong refusal are two causes.
        cause: [causeName(operation), status < 300 ? 'accepted' : 'not-401'],
        schema: `${operation.pointer}`,
        message: `${operation.id} answered ${status} to a request with ${exchange.case.description}.`,
        expected: 'status 401',
        observed: `status ${status}`,
        ...(status >= 300 && { severity: 'warning' as const }),
        share: {
          of: status < 300 ? 'accepted' : 'not-401',
          name: operation.id,
          total: new Set(judging.contract.operations.filter(needsCredentials).map(causeName)).size,
        },
        exchange,
      },
    ];
  },
};
