import type { Exchange } from '../execute/exchange.ts';
import { tokensOf } from '../model/schema-view.ts';
import type { Violation } from '../rules/rule.ts';

/** Rules whose violation leaves nothing in the answer that could be believed. */
const wholeAnswer = new Set(['parseable-body', 'documented-content-type', 'documented-body', 'server-error']);

/** What is known to be broken in each answer, so that no other rule tells it again. */
export class Taints {
  readonly #whole = new WeakSet<Exchange>();
  readonly #fields = new WeakMap<Exchange, Set<string>>();

  add(rule: string, { exchange, instance }: Violation): void {
    if (wholeAnswer.has(rule)) this.#whole.add(exchange);
    if (rule !== 'response-schema' || instance === undefined) return;
    const fields = this.#fields.get(exchange) ?? new Set();
    for (const token of tokensOf(instance)) fields.add(token);
    this.#fields.set(exchange, fields);
  }

  has(exchange: Exchange, field?: string): boolean {
    return (
      this.#whole.has(exchange) || (field !== undefined && (this.#fields.get(exchange)?.has(field) ?? false))
    );
  }
}
