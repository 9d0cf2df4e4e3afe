import { jsonOf } from '../execute/exchange.ts';
import { valueAt } from '../model/schema-view.ts';
import { describeValue } from './describe-value.ts';
import { generalised, responseProblems } from './response-problems.ts';
import { misshapenObjects } from './response-schema.ts';
import type { ExchangeRule } from './rule.ts';

export const undocumentedProperty: ExchangeRule = {
  kind: 'exchange',
  evidence: 'once',
  metadata: {
    id: 'undocumented-property',
    family: 'conformance',
    promise: 'A JSON body has no properties that the spec does not document.',
    severity: 'warning',
    faultClass: 'F101',
  },
  judge(exchange, judging) {
    const problems = responseProblems(exchange, judging, true);
    // Where something else came in an object's place, its properties are not additions to it.
    const replaced = [...misshapenObjects(problems, judging).values()].map(([first]) => first?.instance);
    const parentOf = (instance: string) => instance.slice(0, instance.lastIndexOf('/'));
    return problems
      .filter((problem) => problem.keyword === 'undocumented-property')
      .filter((problem) => !replaced.includes(parentOf(problem.instance)))
      .map((problem) => {
        const name = problem.instance.slice(problem.instance.lastIndexOf('/') + 1);
        return {
          operation: exchange.operation.id,
          direction: 'response' as const,
          cause: [problem.schema, name],
          instance: generalised(problem.instance),
          schema: `${problem.schema}/properties`,
          message: `${exchange.operation.id}: ${generalised(problem.instance)} is not documented.`,
          expected: 'only documented properties',
          observed: describeValue(valueAt(jsonOf(exchange), problem.instance)),
          exchange,
        };
      });
  },
};
