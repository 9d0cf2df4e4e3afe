import fc from 'fast-check';
import type { EngineEvent } from './events.ts';
import type { History } from './execute/history.ts';
import type { ScenarioRunner } from './execute/scenario-runner.ts';
import { Stopped } from './execute/sender.ts';
import { causeId } from './judge/collector.ts';
import type { Court } from './judge/court.ts';
import type { Plan, Planned } from './plan/plan.ts';
import type { RandomScenarios, Scenario } from './plan/scenario.ts';
import { unitSeed } from './plan/seed.ts';
import type { ScenarioRule, Violation } from './rules/rule.ts';
import { phases } from './run-result.ts';

const confirmations = 2;
/** Candidates tried to make a failing random scenario smaller. */
const shrinkRuns = 40;

export interface PlanRunnerParts {
  readonly plan: Plan;
  readonly runner: ScenarioRunner;
  readonly court: Court;
  readonly seed: number;
  readonly settleMs: number;
  readonly emit: (event: EngineEvent) => void;
}

/** A scenario that could not be carried through. */
export interface ScenarioProblem {
  readonly operation: string;
  readonly rules: readonly string[];
  readonly because: string;
  readonly unlock?: string;
}

/** Runs a plan phase by phase and has every history judged. */
export class PlanRunner {
  readonly problems: ScenarioProblem[] = [];
  /** `rule operation` of what was carried through at least once. */
  readonly carried = new Set<string>();
  readonly #parts: PlanRunnerParts;

  constructor(parts: PlanRunnerParts) {
    this.#parts = parts;
  }

  /** Runs to the end, or to what stopped it. */
  async run(): Promise<Stopped | undefined> {
    try {
      for (const phase of phases) {
        const planned = this.#parts.plan.byPhase.get(phase) ?? [];
        this.#parts.emit({ type: 'phase-started', phase, scenarios: planned.length });
        for (const [index, each] of planned.entries()) {
          if ('steps' in each.what) await this.#runOne(each.what, each.rules);
          else await this.#runRandom(each.what, each);
          this.#parts.emit({ type: 'scenario-finished', phase, done: index + 1, of: planned.length });
        }
      }
      return undefined;
    } catch (error) {
      if (error instanceof Stopped) return error;
      throw error;
    }
  }

  async #runOne(scenario: Scenario, rules: readonly ScenarioRule[]): Promise<void> {
    const history = await this.#send(scenario, rules);
    for (const rule of rules) {
      for (const violation of this.#parts.court.weigh(rule, history)) {
        if (!this.#parts.court.collector.has(rule.metadata, violation))
          await this.#confirm(rule, violation, scenario, history);
        else this.#parts.court.record(rule, violation, history, { hits: 0, tries: 0 });
      }
    }
  }

  async #send(scenario: Scenario, rules: readonly ScenarioRule[], settleMs = 0): Promise<History> {
    const { runner, court } = this.#parts;
    const history = await runner.run(scenario, settleMs);
    if (history.aborted) {
      this.problems.push({
        operation: scenario.operation.id,
        rules: rules.map((rule) => rule.metadata.id),
        ...history.aborted,
      });
    } else {
      for (const rule of rules) this.carried.add(`${rule.metadata.id} ${scenario.operation.id}`);
    }
    // One 5xx may be a hiccup: the same request decides.
    for (const cause of court.doubtsAbout(history.exchanges)) {
      await runner.run(scenario, settleMs);
      if (cause.confirmation?.hits === 1) cause.confirmation = { hits: 1, tries: 2 };
    }
    return history;
  }

  /** Does it all again on fresh items: what shows at least twice in three is a finding. */
  async #confirm(
    rule: ScenarioRule,
    violation: Violation,
    scenario: Scenario,
    history: History,
  ): Promise<void> {
    const { court, runner, settleMs } = this.#parts;
    const id = causeId(rule.metadata, violation);
    const count = { hits: 1, tries: 1 };
    const waits = rule.waitsForLists === true && history.walks.has(violation.exchange.label);
    let shown: readonly [Violation, History] = [violation, history];
    for (let round = 0; round < confirmations && count.hits < 2; round += 1) {
      if (!(await this.#controlHolds(rule, scenario))) return;
      const again = await runner.run(scenario, waits ? settleMs : 0);
      if (again.aborted) continue;
      const same = court.weigh(rule, again).find((each) => causeId(rule.metadata, each) === id);
      count.tries += 1;
      if (!same) continue;
      count.hits += 1;
      shown = [same, again];
    }
    court.record(rule, shown[0], shown[1], count);
  }

  async #controlHolds(rule: ScenarioRule, scenario: Scenario): Promise<boolean> {
    const control = rule.control?.(this.#parts.court.planning, scenario.operation);
    if (!control) return true;
    const history = await this.#parts.runner.run(control);
    const status = history.exchanges.at(-1)?.answer?.status ?? 0;
    return !history.aborted && status >= 200 && status < 300;
  }

  /** Draws scenarios; the first that shows something new is shrunk to the smallest that still does. */
  async #runRandom(random: RandomScenarios, { rules }: Planned): Promise<void> {
    let stopped: Stopped | undefined;
    let wanted: string | undefined;
    let smallest:
      | { rule: ScenarioRule; violation: Violation; scenario: Scenario; history: History }
      | undefined;
    let shrunk = 0;
    const holds = async (scenario: Scenario): Promise<boolean> => {
      if (stopped || shrunk >= shrinkRuns) return true;
      if (smallest) shrunk += 1;
      try {
        const history = await this.#send(scenario, rules);
        for (const rule of rules) {
          for (const violation of this.#parts.court.weigh(rule, history)) {
            const id = causeId(rule.metadata, violation);
            if (
              wanted === undefined ? this.#parts.court.collector.has(rule.metadata, violation) : id !== wanted
            )
              continue;
            wanted = id;
            smallest = { rule, violation, scenario, history };
            return false;
          }
        }
        return true;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        stopped = error;
        return true;
      }
    };
    await fc.check(fc.asyncProperty(random.arbitrary, holds), {
      seed: unitSeed(this.#parts.seed, random.id),
      numRuns: random.runs,
    });
    if (stopped) throw stopped;
    if (smallest) await this.#confirm(smallest.rule, smallest.violation, smallest.scenario, smallest.history);
  }
}
