import { causeName } from '../model/twin.ts';
import type { ExchangeRule } from './rule.ts';

export const parseableBody: ExchangeRule = {
  kind: 'exchange',
  evidence: 'twice',
  metadata: {
    id: 'parseable-body',
    family: 'conformance',
    promise: 'An answer is whole, well-formed HTTP, and its body is what its content type says.',
    severity: 'breaking',
    faultClass: 'F101',
  },
  judge(exchange) {
    const reason = whatIsBroken(exchange);
    if (!reason) return [];
    const { operation } = exchange;
    return [
      {
        operation: operation.id,
        direction: 'response',
        cause: [causeName(operation), reason.kind],
        schema: `${operation.pointer}/responses`,
        message: `${operation.id}: ${reason.message}.`,
        expected: 'a complete answer that can be read',
        observed: reason.message,
        exchange,
      },
    ];
  },
};

function whatIsBroken({
  outcome,
  answer,
}: Parameters<ExchangeRule['judge']>[0]): { kind: string; message: string } | undefined {
  if (outcome.kind === 'failure') {
    const protocol =
      outcome.code === 'malformed-response' || outcome.code === 'decoding' || outcome.code === 'reset';
    return protocol ? { kind: outcome.code, message: outcome.message } : undefined;
  }
  if (outcome.truncated) return { kind: 'too-long', message: 'the body is longer than the checks read' };
  if (answer?.body.kind === 'unparseable') return { kind: 'unparseable', message: answer.body.reason };
  return undefined;
}
