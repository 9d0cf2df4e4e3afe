import type { Basis, Direction, RuleMetadata, Severity } from '@plumbline/findings';
import type { Contract, JsonPointer, Operation } from '@plumbline/openapi';
import type { Exchange } from '../execute/exchange.ts';
import type { History } from '../execute/history.ts';
import type { Resource } from '../model/resources.ts';
import type { Schemas } from '../model/schemas.ts';
import type { Planning } from '../plan/planning.ts';
import type { RandomScenarios, Scenario } from '../plan/scenario.ts';

/** What a judgement may look at besides the exchange: the contract, never the network. */
export interface Judging {
  readonly contract: Contract;
  readonly schemas: Schemas;
  readonly resources: readonly Resource[];
  /** True when what the exchange shows of a field, or at all, is known to be broken already. */
  readonly tainted: (exchange: Exchange, field?: string) => boolean;
}

/** One exchange, or one sequence, that broke a promise; several with the same cause make one finding. */
export interface Violation {
  readonly operation: string;
  /** Overrides the rule's own. */
  readonly severity?: Severity;
  readonly direction: Direction;
  readonly basis?: Basis;
  /** Names the cause, never values or ids: the finding's fingerprint is made of it. */
  readonly cause: readonly string[];
  readonly instance?: JsonPointer;
  readonly schema?: JsonPointer;
  readonly message: string;
  readonly expected: string;
  readonly observed: string;
  /** The exchange that shows it. */
  readonly exchange: Exchange;
  /** One of `total` parts of `of` that can break the same promise; when most do, it is one finding. */
  readonly share?: { readonly of: string; readonly name: string; readonly total: number };
}

/** Judges every exchange of the run, whoever planned it. What it sees is proof at once. */
export interface ExchangeRule {
  readonly kind: 'exchange';
  readonly metadata: RuleMetadata;
  /** `twice`: one occurrence may be a hiccup, so the same request is sent again before it counts. */
  readonly evidence: 'once' | 'twice';
  readonly judge: (exchange: Exchange, judging: Judging) => readonly Violation[];
}

/** Plans requests of its own and judges what they answer. What it sees is confirmed by doing it all again. */
export interface ScenarioRule {
  readonly kind: 'scenario';
  readonly metadata: RuleMetadata;
  /** True when the promise is about what the target keeps between requests. */
  readonly stateful: boolean;
  readonly plan: (planning: Planning, operation: Operation) => Iterable<Scenario | RandomScenarios>;
  /** A list may lag behind a write: it is given the declared time before the violation is confirmed. */
  readonly waitsForLists?: boolean;
  /** Must give 2xx before a violation counts. */
  readonly control?: (planning: Planning, operation: Operation) => Scenario | undefined;
  readonly judge: (history: History, judging: Judging) => readonly Violation[];
}

export type Rule = ExchangeRule | ScenarioRule;
