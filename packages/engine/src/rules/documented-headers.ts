import type { Header, JsonValue } from '@plumbline/openapi';
import { typesOf } from '../model/schema-view.ts';
import { documentedResponse, responseCause } from './documented-response.ts';
import type { ExchangeRule, Judging, Violation } from './rule.ts';

export const documentedHeaders: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'documented-headers',
    family: 'conformance',
    promise: 'A documented header that is required comes, and one that comes has its documented form.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange, judging) {
    const { operation, answer } = exchange;
    const response = answer && documentedResponse(operation, answer.status);
    if (!answer || !response) return [];
    return response.headers.flatMap((header): readonly Violation[] => {
      // OpenAPI: a response header named Content-Type is ignored.
      if (header.name.toLowerCase() === 'content-type') return [];
      const value = answer.headers.get(header.name.toLowerCase());
      const problem = value === undefined ? missing(header) : malformed(header, value, judging);
      if (!problem) return [];
      return [
        {
          operation: operation.id,
          direction: 'response',
          cause: [responseCause(operation, response), header.name.toLowerCase(), problem.kind],
          schema: header.pointer,
          message: `${operation.id} answered ${answer.status} ${problem.message}`,
          expected: problem.expected,
          observed: problem.observed,
          exchange,
        },
      ];
    });
  },
};

interface Problem {
  readonly kind: string;
  readonly message: string;
  readonly expected: string;
  readonly observed: string;
}

function missing(header: Header): Problem | undefined {
  if (!header.required) return undefined;
  return {
    kind: 'missing',
    message: `without the required header ${header.name}.`,
    expected: `the header ${header.name}`,
    observed: 'no such header',
  };
}

function malformed(header: Header, value: string, judging: Judging): Problem | undefined {
  if (!header.schema) return undefined;
  const validate = judging.schemas.response(header.schema);
  const types = typesOf(judging.contract.document, header.schema);
  // Lists and objects have several wire forms in a header; only scalars can be read with certainty.
  if (types.has('array') || types.has('object')) return undefined;
  const readings = readingsOf(value, types);
  const problems = readings.map((reading) => validate(reading));
  const first = problems.every((each) => each.length > 0) ? problems[0]?.[0] : undefined;
  if (!first) return undefined;
  return {
    kind: first.keyword,
    message: `with a header ${header.name} that breaks its schema: ${first.message}.`,
    expected: `${header.name} as its schema says (${first.keyword})`,
    observed: JSON.stringify(value),
  };
}

/** What a header's text can mean under the documented types. */
function readingsOf(value: string, types: ReadonlySet<string>): readonly JsonValue[] {
  const readings: JsonValue[] = [];
  if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(value))
    readings.push(Number(value));
  if (types.has('boolean') && /^(true|false)$/i.test(value)) readings.push(value.toLowerCase() === 'true');
  return [...readings, value];
}
