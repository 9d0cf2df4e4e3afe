import type { Finding, Sample } from '@plumbline/findings';
import type { Contract } from '@plumbline/openapi';
import type { Exchange } from '../execute/exchange.ts';
import type { Secret } from '../run-options.ts';
import { redact, toCurl } from '../wire/index.ts';
import type { Cause } from './collector.ts';

const sampleBytes = 16 * 1024;

/** A cause as the report shows it; secrets are redacted in every text of it. */
export function toFinding(cause: Cause, contract: Contract, secrets: readonly Secret[]): Finding {
  const { violation, rule } = cause;
  const clean = (text: string) => redact(text, secrets);
  const source = violation.schema === undefined ? undefined : contract.locate(violation.schema);
  const confirmation = cause.confirmation ?? { hits: cause.occurrences, tries: cause.occurrences };
  return {
    id: cause.id,
    rule: rule.id,
    severity: violation.severity ?? rule.severity,
    state: 'new',
    direction: violation.direction,
    ...(violation.basis && { basis: violation.basis }),
    operation: violation.operation,
    operations: [...cause.operations].sort(),
    location: {
      ...(violation.instance !== undefined && { instance: violation.instance }),
      ...(violation.schema !== undefined && { schema: violation.schema }),
      ...source,
    },
    message: clean(violation.message),
    expected: clean(violation.expected),
    observed: clean(violation.observed),
    occurrences: cause.occurrences,
    reproducibility: confirmation,
    sample: sampleOf(violation.exchange, clean),
    curl: toCurl(violation.exchange.request, secrets),
    ...(cause.steps.length > 1 && { steps: cause.steps.map((exchange) => stepOf(exchange, secrets)) }),
  };
}

function stepOf(exchange: Exchange, secrets: readonly Secret[]) {
  return {
    label: exchange.label,
    curl: toCurl(exchange.request, secrets),
    ...(exchange.answer && { status: exchange.answer.status }),
  };
}

function sampleOf(exchange: Exchange, clean: (text: string) => string): Sample {
  const { request, answer } = exchange;
  const body = request.body === undefined ? undefined : textOf(request.body);
  const answered = answer && answer.wire.body.byteLength > 0 ? textOf(answer.wire.body) : undefined;
  return {
    request: {
      method: request.method,
      url: clean(request.url),
      headers: cleanHeaders(request.headers, clean),
      ...(body !== undefined && { body: clean(body) }),
    },
    ...(answer && {
      response: {
        status: answer.status,
        headers: cleanHeaders([...answer.headers], clean),
        ...(answered !== undefined && { body: clean(answered) }),
      },
    }),
  };
}

function cleanHeaders(
  headers: readonly (readonly [string, string])[],
  clean: (text: string) => string,
): Record<string, string> {
  const secret = /^(authorization|proxy-authorization|cookie|set-cookie)$/i;
  return Object.fromEntries(
    headers.map(([name, value]) => [name, secret.test(name) ? '[redacted]' : clean(value)]),
  );
}

function textOf(body: string | Uint8Array): string {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text.length > sampleBytes ? `${text.slice(0, sampleBytes)}…` : text;
}
