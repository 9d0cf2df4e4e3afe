import type { OperationCoverage } from '@plumbline/engine';
import { codeCell } from '../escape/markdown-cell.ts';
import { markdownText } from '../escape/markdown-text.ts';
import type { Report } from '../report.ts';
import { count, grouped } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { someOf } from '../words/some-of.ts';

const mostRows = 60;

/** Operations × statuses, folded; those that never answered with a 2xx come first. */
export function coverageTable({ coverage }: Report): string {
  const all = coverage.byOperation.toSorted((a, b) => Number(a.reached) - Number(b.reached));
  const rows = all.slice(0, mostRows).map(row);
  const left = all.length - rows.length;
  return [
    `<details><summary>Coverage of ${count(all.length, 'operation')}</summary>`,
    '',
    '| Operation | 2xx | Requests | Statuses seen | Documented, not seen |',
    '|---|---|--:|---|---|',
    ...rows,
    ...(left > 0 ? [`| and ${count(left, 'more operation')} | | | | |`] : []),
    '',
    '</details>',
  ].join('\n');
}

function row({ method, path, requests, statuses, documented, reached }: OperationCoverage): string {
  const seen = Object.entries(statuses).map(([status, times]) => `${status} ×${grouped(times)}`);
  const unseen = documented.filter((status) => !Object.keys(statuses).some((code) => matches(status, code)));
  const cells = [
    codeCell(shortened(`${method.toUpperCase()} ${path}`, 120)),
    reached ? 'yes' : '**no**',
    grouped(requests),
    markdownText(someOf(seen, 10)),
    markdownText(shortened(someOf(unseen, 10), 120)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** `4XX` documents every status from 400 to 499, `default` whatever is not named. */
function matches(documented: string, status: string): boolean {
  if (documented === 'default') return true;
  return /^[1-5]XX$/i.test(documented) ? documented[0] === status[0] : documented === status;
}
