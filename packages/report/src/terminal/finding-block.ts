import type { Severity } from '@plumbline/findings';
import { visible } from '../escape/visible.ts';
import { displayWidth } from '../layout/display-width.ts';
import { wrapCommand } from '../layout/wrap-command.ts';
import type { ReportFinding } from '../report.ts';
import { grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { basisNote, evidence, exchangePlace } from '../words/finding-words.ts';
import { specPlace } from '../words/spec-place.ts';
import type { Page, Style } from './page.ts';
import { sampleLines } from './sample-lines.ts';

export const severityStyles: Readonly<Record<Severity, Style>> = {
  breaking: 'red',
  warning: 'yellow',
  info: 'cyan',
};

const longestText = 600;
const longestCommand = 2000;

/** All that is needed to act on a finding, in the order in which one asks: what, where, what came instead, show me. */
export function findingBlock(
  page: Page,
  finding: ReportFinding,
  { label, cwd }: { readonly label: (operation: string) => string; readonly cwd?: string | undefined },
): readonly string[] {
  const others = finding.operations.filter((operation) => operation !== finding.operation).map(label);
  const place = specPlace(finding.location, cwd);
  const basis = basisNote(finding);
  return [
    ...title(page, finding),
    ...page.prose(shortened(finding.message, longestText), 2),
    ...page.field('operation', shortened(label(finding.operation), longestText)),
    ...others
      .slice(0, 5)
      .flatMap((other, index) => page.field(index === 0 ? 'also in' : '', shortened(other, 200))),
    ...(others.length > 5 ? page.field('', `and ${grouped(others.length - 5)} more`) : []),
    ...page.field('expected', shortened(finding.expected, longestText)),
    ...page.field('observed', shortened(finding.observed, longestText)),
    ...(place === undefined ? [] : page.rawField('spec', [visible(shortened(place, 400))])),
    ...page.field('where', shortened(exchangePlace(finding), longestText)),
    ...(basis === undefined ? [] : page.field('basis', basis)),
    ...page.field('evidence', evidence(finding)),
    ...sampleLines(page, finding.sample),
    ...(finding.steps ?? []).flatMap(({ label: step, curl, status }, index) =>
      page.rawField(`step ${index + 1}`, [
        visible(shortened(`${step}${status === undefined ? '' : ` (answered ${status})`}`, longestText)),
        ...commandLines(page, curl),
      ]),
    ),
    ...(finding.steps === undefined ? page.rawField('curl', commandLines(page, finding.curl)) : []),
    ...(finding.replay === undefined
      ? []
      : page.rawField('replay', [visible(shortened(finding.replay, 400))])),
    ...page.field('id', shortened(finding.id, 100)),
  ];
}

/** One line that names a finding, for those that need no action and for those that would bury the rest. */
export function findingLine(
  page: Page,
  finding: ReportFinding,
  label: (operation: string) => string,
  cwd?: string,
): readonly string[] {
  const place = specPlace(finding.location, cwd);
  const where = place === undefined ? '' : ` (${place})`;
  const others = finding.operations.length > 1 ? ` and ${grouped(finding.operations.length - 1)} more` : '';
  return [
    ...title(page, finding),
    ...page.prose(
      `${shortened(label(finding.operation), 200)}${others}: ${shortened(finding.message, 200)}${where}`,
      2,
    ),
  ];
}

function title(page: Page, { severity, state, rule, id }: ReportFinding): readonly string[] {
  const word = severity.toUpperCase();
  const name = visible(shortened(rule, 200));
  const note = `${state}, ${visible(shortened(id, 100))}`;
  const head = `${page.paint(['bold', severityStyles[severity]], word)} ${page.paint('bold', name)}`;
  const fits = displayWidth(`${word} ${name} ${note}`) <= page.width;
  return fits ? [`${head} ${page.paint('dim', note)}`] : [head, `  ${page.paint('dim', note)}`];
}

function commandLines(page: Page, command: string): readonly string[] {
  if (command.length > longestCommand) {
    return [`(${grouped(command.length)} characters: see the JSON report)`];
  }
  const shown = visible(command);
  const lines = wrapCommand(shown, page.room());
  return shown === command
    ? lines
    : [...lines, '(characters that cannot be shown are escaped: copy it from the JSON report)'];
}
