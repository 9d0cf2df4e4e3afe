import { causeName, doors } from '../model/twin.ts';
import { documentedResponse } from './documented-response.ts';
import type { ExchangeRule } from './rule.ts';

/** Answers that HTTP itself gives, whatever the API documents (RFC 9110, RFC 6585). */
const httpOwn = new Set([405, 406, 408, 411, 413, 414, 415, 429, 431]);

export const documentedStatus: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'documented-status',
    family: 'conformance',
    promise: 'Every answer carries a status that the spec documents for the operation.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange, judging) {
    const { operation, answer } = exchange;
    // A 5xx is judged by server-error, documented or not.
    if (!answer || answer.status >= 500 || httpOwn.has(answer.status)) return [];
    // What a request without credentials must be answered is auth-required's to say.
    if (exchange.credentials === 'none' || exchange.credentials === 'bad') return [];
    if (documentedResponse(operation, answer.status)) return [];
    const documented = operation.responses.map((response) => response.status).join(', ') || 'none';
    return [
      {
        operation: operation.id,
        direction: 'response',
        // Many a spec leaves out what is answered to wrong input: worth knowing, but no client breaks on it.
        ...(exchange.case.kind === 'invalid' && { severity: 'warning' as const }),
        cause: [causeName(operation), String(answer.status)],
        schema: `${operation.pointer}/responses`,
        message: `${operation.id} answered ${answer.status}, which the spec does not document.`,
        expected: `one of the documented statuses: ${documented}`,
        observed: `status ${answer.status}`,
        exchange,
        // The same wrong status nearly everywhere is one habit of the target, not one fault of each operation.
        share: { of: String(answer.status), name: operation.id, total: doors(judging.contract) },
      },
    ];
  },
};
