import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderers } from '../../src/index.ts';
import { anyRun } from '../arbitrary-run.ts';
import { elements, textOf, toHtml } from '../markdown-reader.ts';
import { propertyOptions } from '../property-options.ts';
import { conforms } from '../runs/conforms.ts';
import { drift } from '../runs/drift.ts';
import { hostileRun, payloads } from '../runs/hostile.ts';
import { largeBodies, manyFindings } from '../runs/large.ts';
import { reportOf } from '../tool.ts';

const render = renderers.markdown.render;
const ours = new Set([
  'h1',
  'h2',
  'h3',
  'p',
  'strong',
  'em',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'ul',
  'li',
  'pre',
  'code',
  'br',
  'details',
  'summary',
]);

/** Fails on any element, attribute or count of headings that the report did not make itself. */
function expectOnlyOurs(markdown: string): void {
  const html = toHtml(markdown);
  for (const { name, attributes } of elements(html)) {
    expect(ours, name).toContain(name);
    expect([
      '',
      'align="right"',
      '/',
      'class="language-http"',
      'class="language-sh"',
      'class="language-diff"',
    ]).toContain(attributes);
  }
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  const outsideCode = textOf(html.replace(/<code[\s\S]*?<\/code>/g, ''));
  expect(outsideCode).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|www\./i);
  expect(markdown).not.toMatch(/^\s*::/m);
  expect(markdown).not.toMatch(/##\w*\[/);
  expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u);
}

describe('the Markdown report', () => {
  it.each(payloads)('shows %j as text wherever a spec or a target can put it', (text) => {
    expectOnlyOurs(render(reportOf(hostileRun(text))));
  });

  it('holds only elements of its own, whatever a target sends', () => {
    fc.assert(
      fc.property(anyRun, (run) => expectOnlyOurs(render(reportOf(run)))),
      { ...propertyOptions, numRuns: 50 },
    );
  });

  it('is never longer than asked, and never cut inside a fence or a fold', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 2500, max: 20_000 }), (run, maxLength) => {
        const text = render(reportOf(run), { maxLength });
        expect(text.length).toBeLessThanOrEqual(maxLength);
        expectOnlyOurs(text);
      }),
      { ...propertyOptions, numRuns: 50 },
    );
  });

  it('fits into a comment with 5,000 findings, and counts those left out', () => {
    const text = render(reportOf(manyFindings));
    expect(text.length).toBeLessThanOrEqual(60_000);
    const inFull = text.match(/^### \d+\. /gm)?.length ?? 0;
    const inBrief = text.match(/^- (BREAKING|WARNING) /gm)?.length ?? 0;
    const leftOut = Number(/\*\*([\d,]+) findings left out for length/.exec(text)?.[1]?.replaceAll(',', ''));
    expect(inFull).toBeGreaterThan(5);
    expect(inFull + inBrief + leftOut).toBe(5000);
  });

  it('cuts bodies of a megabyte and says so', () => {
    const text = render(reportOf(largeBodies));
    expect(text.length).toBeLessThan(15_000);
    expect(text.match(/Body cut: 2,000 of 1,000,011 characters shown: see the JSON report\./g)).toHaveLength(
      2,
    );
    expect(text).toContain('The curl line has 1,000,044 characters: see the JSON report.');
  });

  it('has a table and a folded exchange for each finding that needs action', () => {
    const html = toHtml(render(reportOf(drift)));
    expect(html.match(/<summary>Request and response<\/summary>/g)).toHaveLength(2);
    expect(textOf(html)).toContain('What the target does is no longer what the spec promises.');
  });

  it('has no section without content', () => {
    const text = render(reportOf(conforms));
    expect(text).not.toMatch(/## (Findings|Not|Left|Seen|Why)/);
    expect(text).toContain('**4/4** operations answered with a 2xx');
  });
});
