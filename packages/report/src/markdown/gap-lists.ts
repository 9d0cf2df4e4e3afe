import { codeSpan } from '../escape/markdown-code.ts';
import { markdownText } from '../escape/markdown-text.ts';
import type { Report } from '../report.ts';
import { count, grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { type Gap, groupNotChecked, groupNotJudged } from '../words/grouped-gaps.ts';
import type { OperationLabel } from '../words/operation-label.ts';
import { someOf } from '../words/some-of.ts';

const mostEntries = 20;

/** What this run cannot vouch for and what it left behind, each with what to do about it; empty when there is none. */
export const gapLists = {
  noVerdict: (report: Report, label: OperationLabel): string =>
    list(
      'Why there is no verdict',
      report.inconclusive.map(({ operation, message, unlock }) =>
        item(operation === undefined ? message : `${label(operation)}: ${message}`, unlock),
      ),
    ),
  leftovers: (report: Report, label: OperationLabel): string =>
    list(
      'Left over in the target',
      report.leftovers.map(({ id, operation, message }) =>
        item(`${id}, made by ${label(operation)}: ${message}`),
      ),
    ),
  notJudged: (report: Report, label: OperationLabel): string =>
    list('Not judged', groupNotJudged(report.notJudged, label).map(gapItem('promise'))),
  notChecked: (report: Report, label: OperationLabel): string =>
    list('Not checked', groupNotChecked(report.notChecked, label).map(gapItem('operation'))),
};

function gapItem(noun: string): (gap: Gap) => string {
  return ({ reason, unlock, number, subjects }) =>
    item(
      `${count(number, noun)}: ${shortened(reason, 300)} (${shortened(someOf(subjects, 6), 300)})`,
      unlock,
    );
}

function item(text: string, unlock?: string): string {
  const advice = unlock === undefined ? '' : `. To unlock it: ${codeSpan(shortened(unlock, 300))}`;
  return `- ${markdownText(shortened(text, 800).replace(/\.$/, ''))}${advice}`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const left = items.length - mostEntries;
  const shown =
    left > 0 ? [...items.slice(0, mostEntries), `- and ${grouped(left)} more: see the JSON report`] : items;
  return `## ${title}\n\n${shown.join('\n')}`;
}
