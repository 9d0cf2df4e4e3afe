import { fingerprint, type RuleMetadata, severities } from '@plumbline/findings';
import type { Exchange } from '../execute/exchange.ts';
import type { Violation } from '../rules/rule.ts';

/** Everything seen of one cause. */
export interface Cause {
  readonly id: string;
  readonly rule: RuleMetadata;
  /** The violation that the report shows: the first, or the smallest once it was shrunk. */
  violation: Violation;
  /** The whole sequence that shows it, when one exchange alone does not. */
  steps: readonly Exchange[];
  /** In how many exchanges it showed. */
  occurrences: number;
  last: Exchange;
  readonly operations: Set<string>;
  /** How often it was tried on purpose, and how often it showed; absent for what is proof at once. */
  confirmation: { hits: number; tries: number } | undefined;
}

/** Groups violations by cause: rule and place in the spec, never values. */
export class Collector {
  readonly #causes = new Map<string, Cause>();

  /** The cause, and whether it is new. */
  add(
    rule: RuleMetadata,
    violation: Violation,
    steps: readonly Exchange[] = [],
  ): { readonly cause: Cause; readonly isNew: boolean } {
    const id = causeId(rule, violation);
    const known = this.#causes.get(id);
    if (known) {
      // One answer with the same fault in each of its items shows it once.
      if (known.last !== violation.exchange) known.occurrences += 1;
      known.last = violation.exchange;
      known.operations.add(violation.operation);
      if (graver(rule, violation, known.violation)) known.violation = violation;
      return { cause: known, isNew: false };
    }
    const cause: Cause = {
      id,
      rule,
      violation,
      steps,
      occurrences: 1,
      last: violation.exchange,
      operations: new Set([violation.operation]),
      confirmation: undefined,
    };
    this.#causes.set(id, cause);
    return { cause, isNew: true };
  }

  has(rule: RuleMetadata, violation: Violation): boolean {
    return this.#causes.has(causeId(rule, violation));
  }

  get causes(): readonly Cause[] {
    return [...this.#causes.values()];
  }
}

export function causeId(rule: RuleMetadata, violation: Violation): string {
  return fingerprint(rule.id, ...violation.cause);
}

function graver(rule: RuleMetadata, a: Violation, b: Violation): boolean {
  return severities.indexOf(a.severity ?? rule.severity) < severities.indexOf(b.severity ?? rule.severity);
}
