import { codeCell } from '../escape/markdown-cell.ts';
import { markdownText } from '../escape/markdown-text.ts';
import type { ReportFinding } from '../report.ts';
import { grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import type { FindingContext } from './finding-section.ts';

const mostRows = 30;

/** One row per finding, numbered as the sections below it are. */
export function findingsTable(findings: readonly ReportFinding[], { label }: FindingContext): string {
  const rows = findings.slice(0, mostRows).map((finding, index) => {
    const more = finding.operations.length > 1 ? ` and ${grouped(finding.operations.length - 1)} more` : '';
    const cells = [
      String(index + 1),
      finding.severity,
      finding.state,
      code(finding.rule),
      `${code(label(finding.operation))}${more}`,
      cell(finding.message),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const left = findings.length - rows.length;
  return [
    '| # | Severity | State | Rule | Operation | What is wrong |',
    '|--:|---|---|---|---|---|',
    ...rows,
    ...(left > 0 ? [`| | | | | | and ${grouped(left)} more |`] : []),
  ].join('\n');
}

function cell(text: string): string {
  return markdownText(shortened(text, 120));
}

function code(text: string): string {
  return codeCell(shortened(text, 120));
}
