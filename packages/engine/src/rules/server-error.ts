import { causeName } from '../model/twin.ts';
import type { ExchangeRule } from './rule.ts';

export const serverError: ExchangeRule = {
  kind: 'exchange',
  evidence: 'twice',
  metadata: {
    id: 'server-error',
    family: 'conformance',
    promise: 'No request makes the target fail with a 5xx.',
    severity: 'breaking',
    faultClass: 'F100',
  },
  judge(exchange) {
    const { operation, answer } = exchange;
    // 502 and 504 are a gateway's; they tell of the way to the API, not of the API.
    if (!answer || answer.status < 500 || answer.status === 502 || answer.status === 504) return [];
    // A target that says when to come back is busy, not broken; other methods were sent again already.
    if (answer.status === 503 && exchange.request.method === 'POST' && answer.headers.has('retry-after'))
      return [];
    return [
      {
        operation: operation.id,
        direction: exchange.case.kind === 'valid' ? 'response' : 'request',
        cause: [causeName(operation), String(answer.status)],
        schema: operation.pointer,
        message: `${operation.id} answered ${answer.status}. The request: ${exchange.case.description}.`,
        expected: 'an answer below 500',
        observed: `status ${answer.status}`,
        exchange,
      },
    ];
  },
};
