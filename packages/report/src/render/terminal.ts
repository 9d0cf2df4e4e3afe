import { defuseWorkflowCommands } from '../escape/workflow-commands.ts';
import type { Renderer } from '../renderer.ts';
import { findingBlock, findingLine } from '../terminal/finding-block.ts';
import { Page } from '../terminal/page.ts';
import { summary } from '../terminal/summary.ts';
import { count } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { needsAction } from '../words/finding-words.ts';
import { operationLabels } from '../words/operation-label.ts';

const mostBlocks = 20;
const mostLines = 100;

/** For the one who started the run: findings first, so that the verdict is what stands above the prompt. */
export const terminal: Renderer = {
  format: 'terminal',
  fileExtension: 'txt',
  render(report, { width = 80, color = false, cwd } = {}) {
    const page = new Page(width, color);
    const label = operationLabels(report);
    const toAct = report.findings.filter(needsAction);
    const inFull = new Set(toAct.slice(0, mostBlocks));
    const inBrief = new Set(report.findings.filter((finding) => !inFull.has(finding)).slice(0, mostLines));
    const left = report.findings.length - inFull.size - inBrief.size;
    const parts = [
      [
        ...page.field('spec', shortened(`${report.spec.title} ${report.spec.version}`, 200), 0),
        ...page.field('target', shortened(report.target, 400), 0),
      ],
      ...report.findings
        .filter((finding) => inFull.has(finding) || inBrief.has(finding))
        .map((finding) =>
          inFull.has(finding)
            ? findingBlock(page, finding, { label, cwd })
            : findingLine(page, finding, label, cwd),
        ),
      left > 0 ? [`and ${count(left, 'more finding')}: see the JSON report`] : [],
      report.flaky.length > 0
        ? [
            ...page.prose('Seen, but not again when tried (never changes the verdict):'),
            ...report.flaky.slice(0, 10).flatMap((finding) => findingLine(page, finding, label, cwd)),
            ...(report.flaky.length > 10
              ? [`and ${count(report.flaky.length - 10, 'more flaky finding')}: see the JSON report`]
              : []),
          ]
        : [],
      summary(page, report, label),
    ];
    const text = parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\n'))
      .join('\n\n');
    return `${defuseWorkflowCommands(text)}\n`;
  },
};
