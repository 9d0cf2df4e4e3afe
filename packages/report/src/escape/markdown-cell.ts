import { codeSpan } from './markdown-code.ts';
import { markdownText } from './markdown-text.ts';
import { visible } from './visible.ts';

/**
 * Untrusted text as code in a table cell; as prose where it holds a pipe or a backslash, which end a cell or
 * escape its end even in code (GitHub Flavored Markdown §4.10).
 */
export function codeCell(text: string): string {
  return /[|\\]/.test(visible(text)) ? markdownText(text) : codeSpan(text);
}
