import { type Severity, severities } from '@plumbline/findings';
import type { Report, ReportFinding } from '../report.ts';
import { count } from './count.ts';
import { failsRun } from './finding-words.ts';

/** The verdict as a heading word and one sentence without its full stop. */
export function verdictWords(report: Report): { readonly word: string; readonly sentence: string } {
  return { word: report.verdict.toUpperCase(), sentence: sentences[report.verdict](report) };
}

const sentences = {
  conforms: (report: Report) =>
    report.findings.length === 0
      ? `no finding in ${count(report.requests, 'request')}`
      : `${tally(report.findings)}; none fails the run (it fails on new findings ${threshold(report.failOn)})`,
  drift: (report: Report) => {
    const failing = report.findings.filter((finding) => failsRun(finding, report.failOn));
    const others = report.findings.length - failing.length;
    const rest = others === 0 ? '' : `, ${count(others, 'other')} ${others === 1 ? 'does' : 'do'} not`;
    return `${tally(failing)} ${failing.length === 1 ? 'fails' : 'fail'} the run${rest}`;
  },
  inconclusive: (report: Report) =>
    `${count(report.inconclusive.length, 'thing')} could not be judged, so this is not a pass${
      report.findings.length === 0 ? '' : `; ${tally(report.findings)} so far`
    }`,
};

/** `3 findings (1 breaking, 2 warning)`. */
function tally(findings: readonly ReportFinding[]): string {
  const parts = severities
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${number} ${severity}`);
  return `${count(findings.length, 'finding')} (${parts.join(', ')})`;
}

function threshold(failOn: Severity): string {
  return failOn === 'breaking'
    ? 'that are breaking'
    : failOn === 'warning'
      ? 'of warning or worse'
      : 'of any severity';
}
