import { visible, visibleLines } from './visible.ts';

/**
 * Untrusted text as a Markdown code span: delimited by a longer run of backticks than any inside
 * (CommonMark 0.31 §6.1). Mentions and references are not recognised in code.
 *
 * Not for table cells: there a pipe ends the cell even in code; use {@link markdownText}.
 */
export function codeSpan(text: string): string {
  const content = visible(text);
  if (content.trim() === '') return content === '' ? '(empty)' : `(${content.length} spaces)`;
  const delimiter = '`'.repeat(longestBacktickRun(content) + 1);
  const padding = /^[` ]|[` ]$/.test(content) ? ' ' : '';
  return `${delimiter}${padding}${content}${padding}${delimiter}`;
}

/**
 * Untrusted text as a fenced code block: the fence is longer than any run of backticks inside (CommonMark §4.5).
 * `language` is ours, never the payload's.
 */
export function codeFence(text: string, language = ''): string {
  const content = visibleLines(text).join('\n');
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestBacktickRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
