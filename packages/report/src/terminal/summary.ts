import { visible } from '../escape/visible.ts';
import { wrap } from '../layout/wrap.ts';
import { wrapCommand } from '../layout/wrap-command.ts';
import type { Report } from '../report.ts';
import { count, grouped } from '../words/count.ts';
import { coverageWords } from '../words/coverage-words.ts';
import { shortened } from '../words/cut.ts';
import { type Gap, groupNotChecked, groupNotJudged } from '../words/grouped-gaps.ts';
import { runWords } from '../words/run-words.ts';
import { someOf } from '../words/some-of.ts';
import { verdictWords } from '../words/verdict-words.ts';
import type { Page, Style } from './page.ts';

const verdictStyles = { conforms: 'green', drift: 'red', inconclusive: 'yellow' } as const satisfies Record<
  string,
  Style
>;
const mostEntries = 10;

/** The verdict and all that is needed to weigh it. */
export function summary(page: Page, report: Report, label: (operation: string) => string): readonly string[] {
  const { word, sentence } = verdictWords(report);
  const [first = '', ...rest] = page.prose(`${word}: ${sentence}`);
  return [
    first.replace(word, () => page.paint(['bold', verdictStyles[report.verdict]], word)),
    ...rest,
    ...report.inconclusive
      .slice(0, mostEntries)
      .flatMap(({ operation, message, unlock }) => [
        ...page.field(
          'no verdict',
          `${operation === undefined ? '' : `${label(operation)}: `}${shortened(message, 600)}`,
          0,
        ),
        ...unlockLines(page, unlock),
      ]),
    ...more(page, report.inconclusive.length, 'reason'),
    ...page.rawField('coverage', coverageLines(page, report), 0),
    ...gaps(page, 'not judged', 'promise', groupNotJudged(report.notJudged, label)),
    ...gaps(page, 'unchecked', 'operation', groupNotChecked(report.notChecked, label)),
    ...report.leftovers
      .slice(0, mostEntries)
      .flatMap(({ id, operation, message }) =>
        page.field('left over', shortened(`${id}, made by ${label(operation)}: ${message}`, 600), 0),
      ),
    ...more(page, report.leftovers.length, 'leftover'),
    ...page.field('run', runWords(report), 0),
    ...page.rawField('repeat', wrapCommand(visible(shortened(report.repeat, 1000)), page.room(0)), 0),
  ];
}

function coverageLines(page: Page, report: Report): readonly string[] {
  const rows = coverageWords(report);
  const widest = Math.max(...rows.map(({ share }) => share.length));
  const short = report.coverage.operations.covered < report.coverage.operations.total;
  return rows.flatMap(({ share, of }, index) =>
    wrap(of, page.room(0) - widest - 1).map((words, part) => {
      const line = `${(part === 0 ? share : '').padStart(widest)} ${words}`;
      return index === 0 && short ? page.paint('yellow', line) : line;
    }),
  );
}

function gaps(page: Page, title: string, noun: string, all: readonly Gap[]): readonly string[] {
  return [
    ...all
      .slice(0, mostEntries)
      .flatMap(({ reason, unlock, number, subjects }) => [
        ...page.field(title, `${count(number, noun)}: ${shortened(reason, 400)} (${someOf(subjects, 4)})`, 0),
        ...unlockLines(page, unlock),
      ]),
    ...more(page, all.length, 'reason'),
  ];
}

function unlockLines(page: Page, unlock: string | undefined): readonly string[] {
  return unlock === undefined ? [] : page.rawField('  unlock', [visible(shortened(unlock, 600))], 0);
}

function more(page: Page, total: number, noun: string): readonly string[] {
  const left = total - mostEntries;
  return left <= 0
    ? []
    : page.field('', `and ${grouped(left)} more ${left === 1 ? noun : `${noun}s`}: see the JSON report`, 0);
}
