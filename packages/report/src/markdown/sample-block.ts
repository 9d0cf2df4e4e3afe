import type { Sample } from '@plumbline/findings';
import { codeFence } from '../escape/markdown-code.ts';
import { indentJson } from '../layout/indent-json.ts';
import { count } from '../words/count.ts';
import { cut, shortened } from '../words/cut.ts';

const longestBody = 2000;
const mostHeaders = 20;

/** The exchange that shows the finding, folded. */
export function sampleBlock({ request, response }: Sample): string {
  const sent = message(`${request.method.toUpperCase()} ${shortened(request.url, longestBody)}`, request);
  const came =
    response === undefined ? 'There was no usable response.' : message(`HTTP ${response.status}`, response);
  return ['<details><summary>Request and response</summary>', sent, came, '</details>'].join('\n\n');
}

function message(
  firstLine: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): string {
  const entries = Object.entries(headers);
  const lines = entries.slice(0, mostHeaders).map(([name, value]) => `${name}: ${shortened(value, 200)}`);
  const shown = body === undefined ? undefined : cut(body, longestBody);
  const notes = [
    ...(entries.length > mostHeaders ? [`${count(entries.length - mostHeaders, 'more header')}`] : []),
    ...(shown?.note === undefined ? [] : [`Body ${shown.note}`]),
  ];
  const shownBody =
    shown === undefined || shown.note !== undefined ? (shown?.text ?? '') : indentJson(shown.text);
  const content = [firstLine, ...lines, ...(shownBody === '' ? [] : ['', shownBody])].join('\n');
  const fence = codeFence(content, 'http');
  return notes.length === 0 ? fence : `${fence}\n\n${notes.join('. ')}: see the JSON report.`;
}
