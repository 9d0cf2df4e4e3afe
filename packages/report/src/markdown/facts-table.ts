import { markdownText } from '../escape/markdown-text.ts';
import type { Report } from '../report.ts';
import { coverageWords } from '../words/coverage-words.ts';
import { shortened } from '../words/cut.ts';
import { runWords } from '../words/run-words.ts';

/** What was checked, how, and how much of it was reached. */
export function factsTable(report: Report): string {
  const { spec, target, startedAt, tool } = report;
  const rows: readonly (readonly [string, string])[] = [
    ['Spec', `${spec.title} ${spec.version}${spec.file === undefined ? '' : `, ${spec.file}`}`],
    ['Target', target],
    ['Run', runWords(report)],
    ['Started', startedAt],
    ['Made by', `${tool.name} ${tool.version}`],
    [
      'Fails on',
      report.failOn === 'breaking' ? 'breaking findings' : `findings of severity ${report.failOn} or worse`,
    ],
  ];
  return [
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${markdownText(shortened(value, 200))} |`),
    `| Coverage | ${coverageWords(report)
      .map(({ share, of }) => `**${share}** ${of}`)
      .join('<br>')} |`,
  ].join('\n');
}
