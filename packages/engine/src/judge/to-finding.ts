import type { Finding, Sample } from '@plumbline/findings';
import type { Contract } from '@plumbline/openapi';
import type { Exchange } from '../execute/exchange.ts';
import type { Secret } from '../run-options.ts';
import { redact, toCurl } from '../wire/index.ts';
import type { Cause } from './collector.ts';

const sampleLength = 16 * 1024;
const sentenceLength = 600;

/** A cause as the report shows it; secrets are redacted in every text of it. `lookedFor`: exchanges that could have shown it. */
export function toFinding(
  cause: Cause,
  contract: Contract,
  secrets: readonly Secret[],
  lookedFor: number,
): Finding {
  const { violation, rule } = cause;
  // Redacted before it is cut: half a secret is still one.
  const clean = (text: string) => redact(text, secrets);
  const sentence = (text: string) => cut(clean(text), sentenceLength);
  const source = violation.schema === undefined ? undefined : contract.locate(violation.schema);
  const confirmation = cause.confirmation ?? { hits: cause.occurrences, tries: lookedFor };
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
      ...(violation.instance !== undefined && { instance: clean(violation.instance) }),
      ...(violation.schema !== undefined && { schema: clean(violation.schema) }),
      ...source,
    },
    message: sentence(violation.message),
    expected: sentence(violation.expected),
    observed: sentence(violation.observed),
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
      ...(body !== undefined && { body: cut(clean(body), sampleLength) }),
    },
    ...(answer && {
      response: {
        status: answer.status,
        headers: cleanHeaders([...answer.headers], clean),
        ...(answered !== undefined && { body: cut(clean(answered), sampleLength) }),
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
  return typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
