import { codeCell } from '../escape/markdown-cell.ts';
import { markdownText } from '../escape/markdown-text.ts';
import type { Report } from '../report.ts';
import { coverageWords } from '../words/coverage-words.ts';
import { shortened } from '../words/cut.ts';
import { runWords } from '../words/run-words.ts';

/** What was checked, how, and how much of it was reached. */
export function factsTable(report: Report): string {
  const { spec, target, startedAt, tool } = report;
  const rows: readonly (readonly [string, string])[] = [
    [
      'Spec',
      `${text(`${spec.title} ${spec.version}`)}${spec.file === undefined ? '' : ` in ${code(spec.file)}`}`,
    ],
    ['Target', code(target)],
    ['Run', runWords(report)],
    ['Started', text(startedAt)],
    ['Made by', text(`${tool.name} ${tool.version}`)],
    [
      'Fails on',
      report.failOn === 'breaking' ? 'breaking findings' : `findings of severity ${report.failOn} or worse`,
    ],
  ];
  return [
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    `| Coverage | ${coverageWords(report)
      .map(({ share, of }) => `**${share}** ${of}`)
      .join('<br>')} |`,
  ].join('\n');
}

function text(value: string): string {
  return markdownText(shortened(value, 200));
}

function code(value: string): string {
  return codeCell(shortened(value, 200));
}
