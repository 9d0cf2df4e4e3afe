import type { Contract, Operation } from '@plumbline/openapi';
import type { Planning } from '../plan/planning.ts';
import type { CallStep } from '../plan/scenario.ts';
import type { Ref, RefLookup, RequestTemplate } from '../plan/template.ts';
import type { Identity } from '../run-options.ts';
import type { Phase } from '../run-result.ts';
import type { WireOutcome, WireRequest } from '../transport.ts';
import { readBody } from '../wire/index.ts';
import { type Built, buildRequest } from './build-request.ts';
import { type Applied, badCredentialsFor, credentialsFor } from './credentials.ts';
import type { Answer, Exchange } from './exchange.ts';
import type { Sender } from './sender.ts';

export interface CallerParts {
  readonly contract: Contract;
  readonly planning: Planning;
  readonly sender: Sender;
  readonly baseUrl: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly identities: readonly Identity[];
  readonly onExchange: (exchange: Exchange) => void;
}

export type Called =
  | { readonly exchange: Exchange; readonly unknown: readonly Ref[] }
  | { readonly because: string };

/** Turns a step into a request with credentials, sends it and reads the answer. */
export class Caller {
  readonly #parts: CallerParts;
  #number = 0;
  /** Requests go on after an interruption and after the deadline: what was made must be removed. */
  cleaning = false;

  constructor(parts: CallerParts) {
    this.#parts = parts;
  }

  canWrite(count: number): boolean {
    return this.#parts.sender.canWrite(count);
  }

  async call(step: CallStep, phase: Phase, lookup: RefLookup): Promise<Called> {
    const built = this.#build(step, lookup);
    if (built.kind === 'unfit') return { because: built.because };
    const outcome = await this.#parts.sender.send(built.request, this.cleaning);
    return { exchange: this.#exchange(step, phase, built, outcome), unknown: built.unknown };
  }

  /** The URL that a step would be sent to. */
  preview(step: CallStep, lookup: RefLookup): string | undefined {
    const built = this.#build(step, lookup);
    return built.kind === 'built' ? built.request.url : undefined;
  }

  /** Deletes what the run made, also after an interruption. */
  async remove(operation: Operation, request: RequestTemplate, lookup: RefLookup): Promise<Called> {
    const step: CallStep = {
      kind: 'call',
      label: 'cleanup',
      operation,
      request,
      credentials: 'main',
      case: { kind: 'valid', asserted: false, description: 'removing what the run made' },
      mustSucceed: false,
    };
    const built = this.#build(step, lookup);
    if (built.kind === 'unfit') return { because: built.because };
    const outcome = await this.#parts.sender.send(built.request, true);
    return { exchange: this.#exchange(step, 'stateful', built, outcome), unknown: [] };
  }

  #build(step: CallStep, lookup: RefLookup): Built {
    const { contract, planning, baseUrl, headers } = this.#parts;
    const context = { contract, schemas: planning.schemas, baseUrl, headers };
    return buildRequest(context, step.operation, step.request, step.case, lookup, this.#credentials(step));
  }

  #credentials(step: CallStep): Applied {
    const { contract, identities } = this.#parts;
    switch (step.credentials) {
      case 'none':
        return { headers: [], query: [] };
      case 'bad':
        return badCredentialsFor(contract, step.operation, 'plumbline-unknown-credential');
      case 'main':
        return credentialsFor(contract, step.operation, identities[0]);
      case 'second':
        return credentialsFor(contract, step.operation, identities[1]);
    }
  }

  #exchange(
    step: CallStep,
    phase: Phase,
    built: Extract<Built, { kind: 'built' }>,
    outcome: WireOutcome,
  ): Exchange {
    this.#number += 1;
    const answer = answerOf(built.request, outcome);
    const exchange: Exchange = {
      number: this.#number,
      operation: step.operation,
      phase,
      label: step.label,
      case: step.case,
      credentials: step.credentials,
      values: built.values,
      request: built.request,
      outcome,
      ...(step.item !== undefined && { item: step.item }),
      ...(answer && { answer }),
    };
    this.#parts.onExchange(exchange);
    return exchange;
  }
}

function answerOf(request: WireRequest, outcome: WireOutcome): Answer | undefined {
  if (outcome.kind !== 'response') return undefined;
  const headers = new Map<string, string>();
  for (const [name, value] of outcome.headers) {
    const known = headers.get(name);
    headers.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  const body = request.method === 'HEAD' ? ({ kind: 'empty' } as const) : readBody(outcome);
  return { status: outcome.status, headers, body, wire: outcome };
}
