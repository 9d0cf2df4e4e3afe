import { documentedResponse, responseCause } from './documented-response.ts';
import type { ExchangeRule } from './rule.ts';

export const documentedBody: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'documented-body',
    family: 'conformance',
    promise: 'A 2xx answer has a body when, and only when, the spec documents one.',
    severity: 'warning',
    faultClass: 'F101',
  },
  judge(exchange) {
    const { operation, answer } = exchange;
    if (!answer || answer.status < 200 || answer.status >= 300 || exchange.request.method === 'HEAD')
      return [];
    const response = documentedResponse(operation, answer.status);
    if (!response || answer.body.kind === 'unparseable') return [];
    const documented = response.content.length > 0;
    const came = answer.body.kind !== 'empty';
    // A media type without a schema promises no content in particular, so an empty body keeps it.
    if (documented === came || (documented && !response.content.some((media) => media.schema))) return [];
    return [
      {
        operation: operation.id,
        direction: 'response',
        severity: documented ? 'breaking' : 'warning',
        cause: [responseCause(operation, response), documented ? 'missing' : 'unexpected'],
        schema: response.pointer,
        message: documented
          ? `${operation.id} answered ${answer.status} without the body that the spec documents.`
          : `${operation.id} answered ${answer.status} with a body that the spec does not document.`,
        expected: documented ? response.content.map((media) => media.type).join(' or ') : 'no body',
        observed: documented ? 'an empty body' : `a body of ${answer.wire.body.byteLength} bytes`,
        exchange,
      },
    ];
  },
};
