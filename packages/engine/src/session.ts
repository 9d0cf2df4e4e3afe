import { randomBytes } from 'node:crypto';
import { isObject } from '@plumbline/openapi';
import type { EngineEvent } from './events.ts';
import { Caller } from './execute/caller.ts';
import type { Exchange } from './execute/exchange.ts';
import { OwnItems } from './execute/own-items.ts';
import { ScenarioRunner } from './execute/scenario-runner.ts';
import { Sender } from './execute/sender.ts';
import { ValueBank } from './execute/value-bank.ts';
import { concludeRun } from './judge/conclude.ts';
import { Court } from './judge/court.ts';
import { CoverageCounter } from './judge/coverage.ts';
import { secretsOf } from './judge/secrets-of.ts';
import { inferResources } from './model/resources.ts';
import { readRoles } from './model/roles.ts';
import { Schemas } from './model/schemas.ts';
import { makePlan } from './plan/plan.ts';
import type { Planning } from './plan/planning.ts';
import { type Scope, scopeOf } from './plan/scope.ts';
import { PlanRunner } from './plan-runner.ts';
import { rules as allRules } from './rules/registry.ts';
import type { RunOptions, Secret } from './run-options.ts';
import type { RunResult } from './run-result.ts';
import { redact } from './wire/index.ts';

/** One run from plan to result. */
export class Session {
  readonly #options: RunOptions;
  readonly #emit: (event: EngineEvent) => void;

  constructor(options: RunOptions, emit: (event: EngineEvent) => void) {
    this.#options = options;
    this.#emit = emit;
  }

  async run(): Promise<RunResult> {
    const options = this.#options;
    const startedAt = new Date();
    const { planning, scope } = preparePlanning(options);
    const rules = allRules.filter(
      (rule) => options.rules.length === 0 || options.rules.includes(rule.metadata.id),
    );
    const plan = makePlan(planning, rules);
    this.#emit({
      type: 'run-started',
      title: options.contract.title,
      target: options.target,
      seed: options.seed,
      profile: options.profile,
      operations: scope.operations.size,
      scenarios: plan.scenarios,
    });
    const secrets = secretsOf(options);
    const clean = (text: string) => redact(text, secrets);
    const coverage = new CoverageCounter();
    const court = new Court(options, rules, planning, this.#emit);
    const sender = this.#sender(startedAt);
    const own = new OwnItems();
    const runner = this.#runner(planning, sender, own, (exchange) => {
      coverage.add(exchange);
      court.hear(exchange);
      this.#emit(exchangeEvent(exchange, clean));
    });
    const planRunner = new PlanRunner({
      plan,
      runner,
      court,
      seed: options.seed,
      settleMs: settleMs(options),
      emit: this.#emit,
    });
    const stopped = await planRunner.run();
    const leftovers = await runner.cleanup();
    const result = concludeRun({
      options,
      startedAt,
      scope,
      plan,
      coverage,
      court,
      leftovers,
      requests: sender.requests,
      writes: sender.writes,
      stopped,
      problems: planRunner.problems,
      carried: planRunner.carried,
    });
    this.#emit({ type: 'run-finished', result });
    return result;
  }

  #sender(startedAt: Date): Sender {
    const { transport, maxRequests, maxWrites, timeoutMs, maxDurationMs, signal } = this.#options;
    const deadline = maxDurationMs === undefined ? undefined : startedAt.getTime() + maxDurationMs;
    const limits = { maxRequests, maxWrites, timeoutMs, deadline, signal };
    return new Sender(transport, limits, (message) => this.#emit({ type: 'notice', message }));
  }

  #runner(
    planning: Planning,
    sender: Sender,
    own: OwnItems,
    onExchange: (exchange: Exchange) => void,
  ): ScenarioRunner {
    const { contract, target, identities, headers, values, profile } = this.#options;
    const caller = new Caller({
      contract,
      planning,
      sender,
      baseUrl: target,
      headers: Object.entries(headers).map(
        ([name, secret]: [string, Secret]) => [name, secret.value] as const,
      ),
      identities,
      onExchange,
    });
    const bank = new ValueBank(values, planning.roles.learnable);
    // Unique per run and never from the seed: two runs of one seed must not take each other's items for their own.
    const prefix = `pl-${randomBytes(4).toString('hex')}-`;
    return new ScenarioRunner({ contract, planning, profile, caller, bank, own, prefix, names: counter() });
  }
}

/** Everything that can be known of a run before the first request. */
export function preparePlanning(options: RunOptions): { readonly planning: Planning; readonly scope: Scope } {
  const { contract } = options;
  const resources = inferResources(contract);
  const roles = readRoles(contract, resources);
  const scope = scopeOf(options, resources, roles);
  const planning: Planning = {
    contract,
    resources,
    roles,
    schemas: new Schemas(contract),
    profile: options.profile,
    seed: options.seed,
    randomRuns: options.randomRuns,
    scope: scope.operations,
    usable: scope.usable,
    given: new Set(Object.keys(options.values)),
    stateless: options.stateless ?? false,
  };
  return { planning, scope };
}

/** How long a list may lag behind a write, as the spec declares. */
function settleMs({ contract }: RunOptions): number {
  const consistency = contract.extensions['x-plumbline-consistency'];
  const seconds = isObject(consistency) ? consistency['listSeconds'] : undefined;
  return typeof seconds === 'number' ? seconds * 1000 : 0;
}

function exchangeEvent(exchange: Exchange, clean: (text: string) => string): EngineEvent {
  return {
    type: 'exchange',
    number: exchange.number,
    operation: exchange.operation.id,
    method: exchange.request.method,
    url: clean(exchange.request.url),
    ...(exchange.answer && { status: exchange.answer.status }),
    durationMs: exchange.outcome.durationMs,
  };
}

function counter(): { next(): number } {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}
