import { codeFence } from '../escape/markdown-code.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { defuseWorkflowCommands } from '../escape/workflow-commands.ts';
import { coverageTable } from '../markdown/coverage-table.ts';
import { factsTable } from '../markdown/facts-table.ts';
import { findingItem } from '../markdown/finding-section.ts';
import { findingsTable } from '../markdown/findings-table.ts';
import { fitFindings } from '../markdown/fit-findings.ts';
import { gapLists } from '../markdown/gap-lists.ts';
import type { Renderer } from '../renderer.ts';
import type { Report } from '../report.ts';
import { grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { needsAction } from '../words/finding-words.ts';
import { type OperationLabel, operationLabels } from '../words/operation-label.ts';
import { verdictWords } from '../words/verdict-words.ts';

/** A comment on GitHub holds 65,536 characters; some are left for what a bot puts around the report. */
const defaultLength = 60_000;

const leads = {
  conforms: 'Nothing that this run could judge departs anew from what the spec promises.',
  drift: 'What the target does is no longer what the spec promises.',
  inconclusive: 'This run cannot tell whether the target does what the spec promises.',
} as const;

const reading = [
  'In each finding one side is wrong: either the target broke its promise, or the spec no longer describes the target.',
  '*Expected* is what the spec promises at the line named, *Observed* is what the target did, and the command (credentials come from environment variables) shows it again.',
].join(' ');

/** For a job summary, a pull request or a mail: complete in itself, at most `maxLength` characters. */
export const markdown: Renderer = {
  format: 'markdown',
  fileExtension: 'md',
  render(report, { cwd, maxLength = defaultLength } = {}) {
    const context = { label: operationLabels(report), cwd };
    const ordered = [
      ...report.findings.filter(needsAction),
      ...report.findings.filter((finding) => !needsAction(finding)),
    ];
    const actionable = ordered.filter(needsAction);
    const head = block(headOf(report));
    const repeat = block(`## Repeat this run\n\n${codeFence(shortened(report.repeat, 1000), 'sh')}`);
    const table =
      actionable.length === 0 ? '' : `## Findings\n\n${findingsTable(actionable, context)}\n\n${reading}`;
    const optional = {
      noVerdict: gapLists.noVerdict(report, context.label),
      table,
      leftovers: gapLists.leftovers(report, context.label),
      flaky: flakyList(report, context),
      notJudged: gapLists.notJudged(report, context.label),
      notChecked: gapLists.notChecked(report, context.label),
      coverage: coverageTable(report),
    };
    const fixed = head.length + repeat.length;
    const { kept, dropped } = admit(optional, (ordered.length === 0 ? maxLength : maxLength / 2) - fixed);
    const used = fixed + Object.values(kept).reduce((sum, text) => sum + text.length + 2, 0);
    const findings = fitFindings(ordered, maxLength - used - 300, context);
    const whole = page([
      head,
      kept.noVerdict,
      kept.table,
      ...findings,
      kept.flaky,
      kept.leftovers,
      kept.notJudged,
      kept.notChecked,
      kept.coverage,
      dropped.length === 0
        ? ''
        : `Left out for length: ${dropped.map((key) => titles[key]).join(', ')}. See the JSON report.`,
      repeat,
    ]);
    return whole.length <= maxLength ? whole : page([headingOf(report), tooLong(maxLength)]);
  },
};

const titles = {
  noVerdict: 'why there is no verdict',
  table: 'the table of findings',
  leftovers: 'what is left over in the target',
  flaky: 'what was seen only once',
  notJudged: 'what was not judged',
  notChecked: 'what was not checked',
  coverage: 'coverage by operation',
} as const;

type Optional = Record<keyof typeof titles, string>;

/** Takes the optional blocks in their order of weight while they fit. */
function admit(
  optional: Optional,
  room: number,
): { readonly kept: Partial<Optional>; readonly dropped: readonly (keyof Optional)[] } {
  const kept: Partial<Optional> = {};
  const dropped: (keyof Optional)[] = [];
  let left = room;
  for (const key of Object.keys(titles) as (keyof Optional)[]) {
    const text = block(optional[key]);
    if (text === '') continue;
    if (text.length + 2 > left) dropped.push(key);
    else {
      kept[key] = text;
      left -= text.length + 2;
    }
  }
  return { kept, dropped };
}

function headingOf(report: Report): string {
  return `# ${verdictWords(report).word}: ${markdownText(shortened(report.spec.title, 120))}`;
}

function headOf(report: Report): string {
  return [
    headingOf(report),
    leads[report.verdict],
    `**${capitalised(verdictWords(report).sentence)}.**`,
    factsTable(report),
  ].join('\n\n');
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function flakyList(
  report: Report,
  context: { readonly label: OperationLabel; readonly cwd?: string | undefined },
): string {
  if (report.flaky.length === 0) return '';
  const items = report.flaky.slice(0, 20).map((finding) => findingItem(finding, context));
  const left = report.flaky.length - items.length;
  return [
    '## Seen, but not again when tried',
    'These never change the verdict.',
    [...items, ...(left > 0 ? [`- and ${grouped(left)} more: see the JSON report`] : [])].join('\n'),
  ].join('\n\n');
}

function tooLong(maxLength: number): string {
  return `The report does not fit into ${grouped(maxLength)} characters. See the JSON report.`;
}

function block(text: string): string {
  return defuseWorkflowCommands(text);
}

function page(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((text) => text !== undefined && text !== '').join('\n\n')}\n`;
}
