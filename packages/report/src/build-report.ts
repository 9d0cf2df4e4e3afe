import type { RunResult } from '@plumbline/engine';
import type { Verdict } from '@plumbline/findings';
import { shellWord } from './escape/shell-word.ts';
import { type Report, schemaVersion, type Tool } from './report.ts';

/** What only the caller knows. */
export interface ReportExtras {
  /** Defaults to that of the verdict. */
  readonly exitCode?: number;
  /** Defaults to a `plumbline check` of the same spec, target, profile and seed. */
  readonly repeat?: string;
}

const exitCodes: Readonly<Record<Verdict, number>> = { conforms: 0, drift: 1, inconclusive: 3 };

/**
 * The report of a run. Pure: adds nothing to what the run found but the tool, the exit code and the command.
 *
 * ```ts
 * const report = buildReport(result, { name: 'plumbline', version: '0.1.0' });
 * ```
 */
export function buildReport(result: RunResult, tool: Tool, extras: ReportExtras = {}): Report {
  return {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    spec: result.spec,
    target: result.target,
    seed: result.seed,
    profile: result.profile,
    reproducible: result.reproducible,
    verdict: result.verdict,
    failOn: result.failOn,
    exitCode: extras.exitCode ?? exitCodes[result.verdict],
    startedAt: result.startedAt,
    durationMs: result.durationMs,
    requests: result.requests,
    writes: result.writes,
    repeat: extras.repeat ?? repeatCommand(result),
    findings: result.findings,
    flaky: result.flaky,
    coverage: result.coverage,
    leftovers: result.leftovers,
    inconclusive: result.inconclusive,
    notChecked: result.notChecked,
    notJudged: result.notJudged,
  };
}

function repeatCommand({ spec, target, profile, seed, failOn }: RunResult): string {
  const words = ['plumbline', 'check'];
  if (spec.file !== undefined) words.push(spec.file);
  words.push('--target', target, '--profile', profile, '--seed', String(seed));
  if (failOn !== 'warning') words.push('--fail-on', failOn);
  return words.map(shellWord).join(' ');
}
