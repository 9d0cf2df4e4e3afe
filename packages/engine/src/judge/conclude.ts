import { atLeast } from '@plumbline/findings';
import type { Operation } from '@plumbline/openapi';
import { needsCredentials } from '../execute/credentials.ts';
import type { Stopped } from '../execute/sender.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import type { ScenarioProblem } from '../plan-runner.ts';
import type { RunOptions } from '../run-options.ts';
import type { Inconclusive, Leftover, NotJudged, RunResult } from '../run-result.ts';
import type { Court } from './court.ts';
import type { CoverageCounter } from './coverage.ts';

export interface Ended {
  readonly options: RunOptions;
  readonly startedAt: Date;
  readonly scope: Scope;
  readonly plan: Plan;
  readonly coverage: CoverageCounter;
  readonly court: Court;
  readonly leftovers: readonly Leftover[];
  readonly requests: number;
  readonly writes: number;
  readonly stopped: Stopped | undefined;
  readonly problems: readonly ScenarioProblem[];
  readonly carried: ReadonlySet<string>;
}

/** Puts the result of a run together. Drift beats inconclusive; what was not reached never reads as conforming. */
export function concludeRun(ended: Ended): RunResult {
  const { options, court, coverage, scope, plan } = ended;
  const { findings, flaky } = court.findings();
  const inconclusive = whatIsOpen(ended);
  const drift = findings.some(
    (finding) => finding.state === 'new' && atLeast(finding.severity, options.failOn),
  );
  return {
    spec: {
      title: options.contract.title,
      version: options.contract.version,
      sha256: options.contract.sha256,
      ...(options.specFile !== undefined && { file: options.specFile }),
    },
    target: options.target,
    seed: options.seed,
    profile: options.profile,
    reproducible: options.maxDurationMs === undefined,
    verdict: drift ? 'drift' : inconclusive.length > 0 ? 'inconclusive' : 'conforms',
    failOn: options.failOn,
    startedAt: ended.startedAt.toISOString(),
    durationMs: Date.now() - ended.startedAt.getTime(),
    requests: ended.requests,
    writes: ended.writes,
    findings,
    flaky,
    coverage: coverage.result(options.contract, scope.operations, plan),
    leftovers: ended.leftovers,
    inconclusive,
    notChecked: scope.notChecked,
    notJudged: notJudged(ended),
  };
}

function whatIsOpen(ended: Ended): readonly Inconclusive[] {
  const { scope, stopped, coverage } = ended;
  if (scope.operations.size === 0) {
    return [
      {
        reason: 'nothing-in-scope',
        message: 'No operation is in scope, so nothing was checked.',
        unlock: '--include, or a bolder --profile',
      },
    ];
  }
  if (stopped) return [{ reason: stopped.reason, message: stopped.message, unlock: unlockFor(stopped) }];
  const silent = [...scope.operations].filter((operation) => !coverage.reached(operation));
  // What is open to all says nothing of the credentials.
  const guarded = [...scope.operations].filter(needsCredentials);
  const asked = guarded.length > 0 ? guarded : [...scope.operations];
  const statuses = asked.flatMap((operation) => coverage.statusesOf(operation));
  if (onlyRefused(statuses)) {
    return [
      {
        reason: 'credentials-refused',
        message: `The target refused the credentials: every answer was ${[...new Set(statuses)].join(' or ')}.`,
        unlock: '--auth env:NAME with a credential that the target accepts',
      },
    ];
  }
  return silent.map((operation) => silence(operation, ended));
}

function onlyRefused(statuses: readonly string[]): boolean {
  return statuses.length > 0 && statuses.every((status) => status === '401' || status === '403');
}

function silence(operation: Operation, { problems, coverage }: Ended): Inconclusive {
  const own = problems.filter((problem) => problem.operation === operation.id);
  const problem = own.find((each) => each.unlock !== undefined) ?? own[0];
  const statuses = coverage.statusesOf(operation);
  if (problem?.unlock !== undefined) {
    return {
      reason: 'no-value',
      operation: operation.id,
      message: `${operation.id} never gave 2xx: ${problem.because}.`,
      unlock: problem.unlock,
    };
  }
  const failure = coverage.failureOf(operation);
  const answered = statuses.length > 0 ? `it answered ${statuses.join(', ')}` : undefined;
  const why = answered ?? failure ?? problem?.because ?? 'nothing was sent to it';
  const missing = operation.parameters.find((parameter) => parameter.in === 'path')?.name;
  return {
    reason: 'nothing-2xx',
    operation: operation.id,
    message: `${operation.id} never gave 2xx: ${why}.`,
    ...(missing !== undefined && { unlock: `--value ${missing}=…` }),
  };
}

function unlockFor(stopped: Stopped): string {
  switch (stopped.reason) {
    case 'unreachable':
      return '--target with the URL of a running server';
    case 'budget-spent':
      return 'a higher --max-requests or --max-writes';
    case 'time-spent':
      return 'a longer --max-duration';
    case 'interrupted':
      return 'let the run end by itself';
  }
}

/** Promises that nothing could judge: planned, but never carried through. */
function notJudged({ plan, problems, carried }: Ended): readonly NotJudged[] {
  const found = new Map<string, NotJudged>(
    plan.notJudged.map((each) => [`${each.rule} ${each.operation}`, each]),
  );
  for (const { operation, rules, because, unlock } of problems) {
    for (const rule of rules) {
      const key = `${rule} ${operation}`;
      if (!found.has(key) && !carried.has(key))
        found.set(key, { rule, operation, because, ...(unlock !== undefined && { unlock }) });
    }
  }
  return [...found.values()];
}
