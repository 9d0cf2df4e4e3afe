import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A backslash escape before a pipe would be read differently inside and outside a table.
  '\\': '&#92;',
  '|': '&#124;',
};

/** Renders as nothing and separates: what mentions, references and automatic links are recognised by is torn apart. */
const gap = '&#8203;';

/**
 * Untrusted text as Markdown prose, in a paragraph, a list item or a table cell: it shows as written and is never
 * markup, HTML, a link, an image, a mention, an issue reference, an emoji code or a formula.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[&<>\\|]/g, (character) => entities[character] ?? character)
    .replace(/[`*_[\]~$^]/g, '\\$&')
    .replace(/^(\s*)([-+=]|#{1,6}(?=\s|$))/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/@/g, `@${gap}`)
    .replace(/(?<!&)#(?=\w)/g, `#${gap}`)
    .replace(/GH-(?=\d)/gi, `$&${gap}`)
    .replace(/www(?=\.|$)/gi, `$&${gap}`)
    .replace(/:(?=\/\/|[\w+-]*[a-z+-][\w+-]*:|100:|1234:)/gi, `:${gap}`)
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length));
}
