import type { ValidationProblem } from '@plumbline/arbitraries';
import { jsonOf } from '../execute/exchange.ts';
import { escapeToken, valueAt } from '../model/schema-view.ts';
import { describeValue } from './describe-value.ts';
import { generalised, responseProblems } from './response-problems.ts';
import type { ExchangeRule } from './rule.ts';

export const responseSchema: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'response-schema',
    family: 'conformance',
    promise: 'A JSON body is valid against the schema that the spec documents for its status.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange, judging) {
    return responseProblems(exchange, judging, false).map((problem) => {
      const missing = missingName(problem);
      const place = generalised(problem.instance) || 'the body';
      return {
        operation: exchange.operation.id,
        direction: 'response' as const,
        cause: [problem.schema, problem.keyword, ...(missing === undefined ? [] : [missing])],
        instance:
          missing === undefined
            ? generalised(problem.instance)
            : `${generalised(problem.instance)}/${escapeToken(missing)}`,
        schema: problem.schema,
        message:
          missing === undefined
            ? `${exchange.operation.id}: ${place} breaks its schema: ${problem.message}.`
            : `${exchange.operation.id}: ${place} lacks the required property ${JSON.stringify(missing)}.`,
        expected: missing === undefined ? problem.message : `the property ${JSON.stringify(missing)}`,
        observed:
          missing === undefined
            ? describeValue(valueAt(jsonOf(exchange), problem.instance))
            : 'no such property',
        exchange,
      };
    });
  },
};

function missingName(problem: ValidationProblem): string | undefined {
  const { missingProperty } = problem.params as { missingProperty?: unknown };
  return problem.keyword === 'required' && typeof missingProperty === 'string' ? missingProperty : undefined;
}
