import type { Sample } from '@plumbline/findings';
import { visible, visibleLines } from '../escape/visible.ts';
import { chunk } from '../layout/chunk.ts';
import { wrap } from '../layout/wrap.ts';
import { cut, shortened } from '../words/cut.ts';
import type { Page } from './page.ts';

const longestBody = 400;
const mostLines = 8;

/** The exchange in short: request line, status line, the start of each body behind a rule. */
export function sampleLines(page: Page, { request, response }: Sample): readonly string[] {
  const requestLine = `${request.method.toUpperCase()} ${shortened(request.url, 400)}`;
  return [
    ...page.rawField('request', [visible(requestLine), ...bodyLines(page, request.body)]),
    ...page.rawField(
      'response',
      response === undefined
        ? ['none that could be used']
        : [...wrap(visible(statusLine(response)), page.room()), ...bodyLines(page, response.body)],
    ),
  ];
}

function statusLine({ status, headers }: NonNullable<Sample['response']>): string {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return type === undefined ? String(status) : `${status} ${shortened(type, 100)}`;
}

function bodyLines(page: Page, body: string | undefined): readonly string[] {
  if (body === undefined || body === '') return [];
  const { text, note } = cut(body, longestBody);
  // The rule at the left keeps a payload's line from looking like one of ours, or like a runner's command.
  const lines = visibleLines(text)
    .flatMap((line) => chunk(line, page.room() - 2))
    .map((line) => `│ ${line}`);
  const shown = lines.slice(0, mostLines);
  if (note !== undefined) return [...shown, ...wrap(`[${note}]`, page.room())];
  return lines.length > mostLines ? [...shown, `[cut: ${mostLines} of ${lines.length} lines shown]`] : shown;
}
