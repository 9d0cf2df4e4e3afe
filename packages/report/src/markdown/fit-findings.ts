import { defuseWorkflowCommands } from '../escape/workflow-commands.ts';
import type { ReportFinding } from '../report.ts';
import { count } from '../words/count.ts';
import { needsAction } from '../words/finding-words.ts';
import { type FindingContext, findingItem, findingSection } from './finding-section.ts';

/** Characters kept for the heading of the short list and the sentence that counts what is left out. */
const reserve = 200;

/** Of what is left, the part that one section may take, so that one huge finding cannot hide all others. */
const largestShare = 0.6;

/**
 * As many findings as `room` characters hold, those that need action in full while they fit, then one line each,
 * then their number. A section is never cut inside, so that no fence or fold stays open.
 */
export function fitFindings(
  findings: readonly ReportFinding[],
  room: number,
  context: FindingContext,
): readonly string[] {
  const sections: string[] = [];
  const items: string[] = [];
  let left = room - reserve;
  let omitted = 0;
  let inFull = true;
  for (const [index, finding] of findings.entries()) {
    inFull &&= needsAction(finding);
    const section: string = inFull ? defuseWorkflowCommands(findingSection(finding, index + 1, context)) : '';
    inFull &&= section.length + 2 <= (index === findings.length - 1 ? left : left * largestShare);
    const text = inFull ? section : defuseWorkflowCommands(findingItem(finding, context));
    if (text.length + 2 > left) omitted += 1;
    else {
      (inFull ? sections : items).push(text);
      left -= text.length + 2;
    }
  }
  return [
    ...sections,
    ...(items.length > 0
      ? [`### ${sections.length > 0 ? 'Further findings' : 'Findings'}, in brief\n\n${items.join('\n')}`]
      : []),
    ...(omitted > 0 ? [`**${count(omitted, 'finding')} left out for length:** see the JSON report.`] : []),
  ];
}
