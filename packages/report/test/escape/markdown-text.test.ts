import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeCell } from '../../src/escape/markdown-cell.ts';
import { codeFence, codeSpan } from '../../src/escape/markdown-code.ts';
import { markdownText } from '../../src/escape/markdown-text.ts';
import { visible, visibleLines } from '../../src/escape/visible.ts';
import { anyText } from '../arbitrary-run.ts';
import { elements, textOf, toHtml } from '../markdown-reader.ts';
import { propertyOptions } from '../property-options.ts';
import { payloads } from '../runs/hostile.ts';

const gap = /\u200b/g;

function shown(text: string): string {
  return visible(text).replace(/ +/g, ' ').trim();
}

describe('prose', () => {
  it('shows any text as it is, in a paragraph, a list item and a table cell, as text only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = markdownText(text);
        const paragraph = toHtml(`${safe}\n`);
        const item = toHtml(`- **Name:** ${safe}\n`);
        const table = toHtml(`| a | b |\n|---|---|\n| x | ${safe} |\n`);
        expect(textOf(paragraph).replace(gap, '').replace(/ +/g, ' ').trim()).toBe(shown(text));
        expect(textOf(item).replace(gap, '').replace(/ +/g, ' ').trim()).toBe(`Name: ${shown(text)}`.trim());
        expect(
          textOf(table.split('<td>x</td>')[1] ?? '')
            .replace(gap, '')
            .replace(/ +/g, ' ')
            .trim(),
        ).toBe(shown(text));
        expect(names(paragraph)).toEqual(shown(text) === '' ? names(paragraph) : ['p']);
        expect(names(item)).toEqual(['ul', 'li', 'strong']);
        expect(names(table)).toEqual(['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td']);
      }),
      { ...propertyOptions, examples: payloads.map((text) => [text]) },
    );
  });

  it('leaves nothing that GitHub makes a mention, a reference, an emoji or a link of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const seen = textOf(toHtml(`x ${markdownText(text)} x`));
        expect(seen).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|www\.|:[a-z+-][\w+-]*:/i);
      }),
      { ...propertyOptions, examples: payloads.map((text) => [text]) },
    );
  });

  test.each([
    ['@everyone', '@&#8203;everyone'],
    ['#12', '#&#8203;12'],
    ['[a](b)', '\\[a\\](b)'],
    ['<b>', '&lt;b&gt;'],
    ['a|b\\|c', 'a&#124;b&#92;&#124;c'],
    ['https://x.example', 'https:&#8203;//x.example'],
    ['at 05:00:00', 'at 05:00:00'],
    ['# no heading', '\\# no heading'],
    ['2. no list', '2\\. no list'],
    ['2.5 is a number', '2\\.5 is a number'],
  ])('%j is written as %j', (text, safe) => {
    expect(markdownText(text)).toBe(safe);
  });
});

describe('code', () => {
  it('shows any text as it is in a span, on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = toHtml(`before ${codeSpan(text)} after`);
        if (visible(text).trim() === '') return;
        expect(names(html)).toEqual(['p', 'code']);
        expect(textOf(html)).toBe(`before ${visible(text)} after`);
      }),
      { ...propertyOptions, examples: payloads.map((text) => [text]) },
    );
  });

  it('shows any text as it is in a fence, and ends where it should', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = toHtml(`${codeFence(text, 'http')}\n\nafter`);
        expect(names(html)).toEqual(['pre', 'code', 'p']);
        expect(textOf(html)).toBe(`${visibleLines(text).join('\n')}\n\nafter`);
      }),
      { ...propertyOptions, examples: payloads.map((text) => [text]) },
    );
  });

  it('keeps any text inside its table cell', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = toHtml(`| a | b |\n|---|---|\n| ${codeCell(text)} | last |\n`);
        const allowed = new Set(['table', 'thead', 'tr', 'th', 'tbody', 'td', 'code']);
        expect(names(html).filter((name) => !allowed.has(name))).toEqual([]);
        expect(html.match(/<td>/g)).toHaveLength(2);
        expect(html).toContain('<td>last</td>');
      }),
      { ...propertyOptions, examples: payloads.map((text) => [text]) },
    );
  });
});

function names(html: string): readonly string[] {
  return elements(html).map(({ name }) => name);
}
