import type { JsonValue, Operation } from '@plumbline/openapi';
import type { Case, Credentials } from '../plan/scenario.ts';
import type { Phase } from '../run-result.ts';
import type { WireOutcome, WireRequest, WireResponse } from '../transport.ts';

/** The values of a request as they were meant, before encoding. */
export interface SentValues {
  readonly path: Readonly<Record<string, JsonValue>>;
  readonly query: Readonly<Record<string, JsonValue>>;
  readonly header: Readonly<Record<string, JsonValue>>;
  readonly cookie: Readonly<Record<string, JsonValue>>;
  readonly body?: { readonly mediaType: string; readonly value: JsonValue };
}

export type ParsedBody =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unparseable'; readonly reason: string };

/** A request with its response. */
export interface Exchange {
  /** One-based, over the whole run. */
  readonly number: number;
  readonly operation: Operation;
  readonly phase: Phase;
  /** The step's name within its scenario, such as `create` or `read-after`. */
  readonly label: string;
  /** The item that it made or worked on, by the scenario's name for it. */
  readonly item?: string;
  readonly case: Case;
  readonly credentials: Credentials;
  readonly values: SentValues;
  readonly request: WireRequest;
  readonly outcome: WireOutcome;
  /** Present when a response came. */
  readonly answer?: Answer;
}

export interface Answer {
  readonly status: number;
  /** First value of each header, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: ParsedBody;
  readonly wire: WireResponse;
}

export function succeeded(exchange: Exchange): boolean {
  return exchange.answer !== undefined && exchange.answer.status >= 200 && exchange.answer.status < 300;
}

/** The JSON body of the answer, if there is one. */
export function jsonOf(exchange: Exchange): JsonValue | undefined {
  return exchange.answer?.body.kind === 'json' ? exchange.answer.body.value : undefined;
}
