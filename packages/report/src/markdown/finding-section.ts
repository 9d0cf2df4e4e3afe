import { codeFence, codeSpan } from '../escape/markdown-code.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { visible } from '../escape/visible.ts';
import { wrapCommand } from '../layout/wrap-command.ts';
import type { ReportFinding } from '../report.ts';
import { grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { basisNote, evidence, exchangePlace } from '../words/finding-words.ts';
import { someOf } from '../words/some-of.ts';
import { specPlace } from '../words/spec-place.ts';
import { sampleBlock } from './sample-block.ts';

const longestText = 800;
const longestCommand = 4000;
const commandWidth = 100;

export interface FindingContext {
  readonly label: (operation: string) => string;
  readonly cwd?: string | undefined;
}

/** A finding as a section of its own; the exchange is folded away. */
export function findingSection(finding: ReportFinding, number: number, context: FindingContext): string {
  const { label, cwd } = context;
  const others = finding.operations.filter((operation) => operation !== finding.operation).map(label);
  const place = specPlace(finding.location, cwd);
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Operation', code(label(finding.operation))],
    ['Also in', others.length === 0 ? undefined : someOf(others.map(code), 10)],
    ['Expected', text(finding.expected)],
    ['Observed', text(finding.observed)],
    ['Spec', place === undefined ? undefined : code(place)],
    ['Where', text(exchangePlace(finding))],
    ['Basis', basisNote(finding)],
    ['Evidence', evidence(finding)],
    ['Replay', finding.replay === undefined ? undefined : code(finding.replay)],
    ['Id', codeSpan(finding.id)],
  ];
  return [
    `### ${number}. ${headline(finding)}`,
    text(finding.message),
    facts.flatMap(([name, value]) => (value === undefined ? [] : [`- **${name}:** ${value}`])).join('\n'),
    finding.steps === undefined ? command(finding.curl) : steps(finding.steps),
    sampleBlock(finding.sample),
    ...(finding.patch === undefined
      ? []
      : [
          'The spec would say what was seen with:',
          codeFence(shortened(finding.patch.diff, longestCommand), 'diff'),
        ]),
  ].join('\n\n');
}

/** A finding in one list item. */
export function findingItem(finding: ReportFinding, { label, cwd }: FindingContext): string {
  const place = specPlace(finding.location, cwd);
  const where = [...(place === undefined ? [] : [place]), finding.id].map((part) =>
    codeSpan(shortened(part, 200)),
  );
  const operation = codeSpan(shortened(label(finding.operation), 200));
  return `- ${headline(finding)} in ${operation}: ${markdownText(shortened(finding.message, 200))} (${where.join(', ')})`;
}

function headline({ severity, rule, state }: ReportFinding): string {
  return `${severity.toUpperCase()} ${codeSpan(shortened(rule, 100))}${state === 'new' ? '' : `, ${state}`}`;
}

function text(value: string): string {
  return markdownText(shortened(value, longestText));
}

function code(value: string): string {
  return codeSpan(shortened(value, longestText));
}

function command(curl: string): string {
  if (curl.length > longestCommand)
    return `The curl line has ${grouped(curl.length)} characters: see the JSON report.`;
  const shown = visible(curl);
  const fence = codeFence(wrapCommand(shown, commandWidth).join('\n'), 'sh');
  return shown === curl
    ? fence
    : `${fence}\n\nCharacters that cannot be shown are escaped here: copy the line from the JSON report.`;
}

function steps(all: NonNullable<ReportFinding['steps']>): string {
  const shown = all.slice(0, 12).map(({ label, curl, status }, index) => {
    const answer = status === undefined ? '' : ` (answered ${status})`;
    return `Step ${index + 1}: ${text(label)}${answer}\n\n${command(curl)}`;
  });
  const left = all.length - shown.length;
  return [...shown, ...(left > 0 ? [`And ${grouped(left)} more: see the JSON report.`] : [])].join('\n\n');
}
