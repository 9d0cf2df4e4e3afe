import { succeeded } from '../execute/exchange.ts';
import { type History, stepOf } from '../execute/history.ts';
import type { Judging, Violation } from './rule.ts';
import { strictnessFor } from './strictness.ts';

/** Judges the answer to one invalid request: it must be refused wherever the spec declares that it is. */
export function judgeRefusal(history: History, judging: Judging): readonly Violation[] {
  const exchange = stepOf(history, 'request');
  if (exchange?.case.kind !== 'invalid' || !succeeded(exchange)) return [];
  const { operation } = exchange;
  const { broken, description } = exchange.case;
  const strictness = strictnessFor(judging.contract, operation, broken);
  if (strictness?.invalid === 'accept') return [];
  const place = broken.in === 'body' ? 'the body' : `the ${broken.in} parameter ${broken.name}`;
  return [
    {
      operation: operation.id,
      direction: 'request',
      ...(strictness ? { basis: strictness.basis } : { severity: 'info' as const }),
      cause: [broken.pointer, broken.keyword],
      schema: broken.pointer,
      message: `${operation.id} answered ${exchange.answer?.status} to an invalid request. Wrong in ${place}: ${description}.`,
      expected: `a refusal (4xx): ${description} breaks ${broken.keyword}`,
      observed: `status ${exchange.answer?.status}`,
      exchange,
    },
  ];
}
