import { documentedMedia, documentedResponse, essenceOf, responseCause } from './documented-response.ts';
import type { ExchangeRule } from './rule.ts';

export const documentedContentType: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'documented-content-type',
    family: 'conformance',
    promise: 'A body comes with a content type that the spec documents for its status.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange) {
    const { operation, answer } = exchange;
    if (!answer || answer.body.kind === 'empty' || exchange.request.method === 'HEAD') return [];
    const response = documentedResponse(operation, answer.status);
    if (!response || response.content.length === 0) return [];
    const contentType = answer.headers.get('content-type');
    if (contentType !== undefined && documentedMedia(response.content, contentType)) return [];
    return [
      {
        operation: operation.id,
        direction: 'response',
        cause: [
          responseCause(operation, response),
          contentType === undefined ? 'none' : essenceOf(contentType),
        ],
        schema: `${response.pointer}/content`,
        message: `${operation.id} answered ${answer.status} with ${contentType === undefined ? 'no content type' : `content type ${essenceOf(contentType)}`}.`,
        expected: response.content.map((media) => media.type).join(' or '),
        observed: contentType ?? 'a body without a Content-Type header',
        exchange,
      },
    ];
  },
};
