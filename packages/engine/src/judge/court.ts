import type { Finding } from '@plumbline/findings';
import type { EngineEvent } from '../events.ts';
import { type Exchange, succeeded } from '../execute/exchange.ts';
import type { History } from '../execute/history.ts';
import type { Planning } from '../plan/planning.ts';
import type { ExchangeRule, Judging, Rule, ScenarioRule, Violation } from '../rules/rule.ts';
import type { RunOptions, Secret } from '../run-options.ts';
import { type Cause, Collector } from './collector.ts';
import { withoutConsequences } from './consequences.ts';
import { mergeCauses } from './merge-causes.ts';
import { withRenames } from './renamed.ts';
import { secretsOf } from './secrets-of.ts';
import { Taints } from './taints.ts';
import { toFinding } from './to-finding.ts';

/** A violation of one exchange that counts only when it shows again. */
export interface Doubt {
  readonly cause: Cause;
}

/** Judges exchanges as they come and histories as they end, and keeps what was found by cause. */
export class Court {
  readonly collector = new Collector();
  readonly judging: Judging;
  readonly planning: Planning;
  readonly #exchangeRules: readonly ExchangeRule[];
  readonly #options: RunOptions;
  readonly #emit: (event: EngineEvent) => void;
  readonly #secrets: readonly Secret[];
  readonly #taints = new Taints();
  /** How many answers of each operation and status were judged. */
  readonly #answers = new Map<string, number>();

  constructor(
    options: RunOptions,
    rules: readonly Rule[],
    planning: Planning,
    emit: (event: EngineEvent) => void,
  ) {
    this.#options = options;
    this.#emit = emit;
    this.planning = planning;
    this.judging = {
      contract: options.contract,
      schemas: planning.schemas,
      resources: planning.resources,
      tainted: (exchange, field) => this.#taints.has(exchange, field),
    };
    this.#exchangeRules = rules.filter((rule): rule is ExchangeRule => rule.kind === 'exchange');
    this.#secrets = secretsOf(options);
  }

  /** Judges one exchange by every exchange rule. */
  hear(exchange: Exchange): void {
    if (!this.planning.scope.has(exchange.operation)) return;
    // That an unknown id is taken at all is absent-refused's to say; what the answer holds is made up.
    if (exchange.case.kind === 'absent' && succeeded(exchange)) return;
    const answer = answerName(exchange.operation.id, exchange);
    this.#answers.set(answer, (this.#answers.get(answer) ?? 0) + 1);
    // What took in a wrong value shows it again: that it was taken is another rule's to say.
    const echoes = exchange.case.kind === 'invalid' && succeeded(exchange);
    for (const rule of this.#exchangeRules) {
      if (echoes && (rule.metadata.id === 'response-schema' || rule.metadata.id === 'undocumented-property'))
        continue;
      for (const violation of rule.judge(exchange, this.judging)) {
        this.#taints.add(rule.metadata.id, violation);
        const { cause, isNew } = this.collector.add(rule.metadata, violation);
        if (isNew && rule.evidence === 'once') this.#announce(cause);
        if (rule.evidence === 'twice')
          cause.confirmation = { hits: cause.occurrences, tries: cause.occurrences };
      }
    }
  }

  /** Causes of exchange rules that have shown only once and need a second occurrence. */
  doubtsAbout(exchanges: readonly Exchange[]): readonly Cause[] {
    return this.collector.causes.filter(
      (cause) =>
        cause.confirmation?.hits === 1 &&
        cause.confirmation.tries === 1 &&
        exchanges.includes(cause.violation.exchange),
    );
  }

  /** What a rule makes of a history, without keeping it. */
  weigh(rule: ScenarioRule, history: History): readonly Violation[] {
    return history.aborted ? [] : rule.judge(history, this.judging);
  }

  /** Keeps a violation of a sequence that was confirmed, or was not. */
  record(
    rule: ScenarioRule,
    violation: Violation,
    history: History,
    confirmation: { hits: number; tries: number },
  ): void {
    const { cause, isNew } = this.collector.add(rule.metadata, violation, history.exchanges);
    if (!isNew) return;
    cause.confirmation = confirmation;
    if (confirmed(cause)) this.#announce(cause);
  }

  findings(): { readonly findings: readonly Finding[]; readonly flaky: readonly Finding[] } {
    const findings: Finding[] = [];
    const flaky: Finding[] = [];
    const causes = withRenames(withoutConsequences(this.collector.causes));
    for (const cause of mergeCauses(causes.filter(confirmed))) findings.push(this.#finding(cause));
    for (const cause of causes) if (!confirmed(cause)) flaky.push(this.#finding(cause));
    return { findings: sorted(findings), flaky: sorted(flaky) };
  }

  #announce(cause: Cause): void {
    this.#emit({ type: 'finding', finding: this.#finding(cause) });
  }

  #finding(cause: Cause): Finding {
    return toFinding(cause, this.#options.contract, this.#secrets, this.#lookedFor(cause));
  }

  /** Answers of the same operations and status: each could have shown it. */
  #lookedFor({ operations, violation, occurrences }: Cause): number {
    const counts = [...operations].map((id) => this.#answers.get(answerName(id, violation.exchange)) ?? 0);
    return Math.max(
      occurrences,
      counts.reduce((sum, each) => sum + each, 0),
    );
  }
}

function answerName(operation: string, { answer }: Exchange): string {
  return `${operation} ${answer?.status ?? 'none'}`;
}

/** Proof at once, or seen at least twice. */
function confirmed(cause: Cause): boolean {
  return cause.confirmation === undefined || cause.confirmation.hits >= 2;
}

const order = ['breaking', 'warning', 'info'];

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
}
