import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type RenderOptions, type ReportFormat, renderers } from '../../src/index.ts';
import { conforms } from '../runs/conforms.ts';
import { drift } from '../runs/drift.ts';
import { hostileRun, payloads } from '../runs/hostile.ts';
import { inconclusive } from '../runs/inconclusive.ts';
import { reportOf } from '../tool.ts';

const runs = { conforms, drift, inconclusive, hostile: hostileRun(payloads.slice(0, 8).join('\n')) };
const styles: readonly (readonly [name: string, format: ReportFormat, options: RenderOptions])[] = [
  ['terminal', 'terminal', {}],
  ['terminal-color', 'terminal', { color: true }],
  ['terminal-narrow', 'terminal', { width: 50 }],
  ['markdown', 'markdown', {}],
  ['json', 'json', {}],
];
const cases = Object.entries(runs).flatMap(([name, result]) =>
  styles
    .filter(([style]) => name !== 'hostile' || style === 'terminal' || style === 'markdown')
    .map(([style, format, options]) => ({
      file: `${name}.${style}.${renderers[format].fileExtension}`,
      result,
      format,
      options,
    })),
);

/** `PLUMBLINE_UPDATE_GOLDEN=1 vitest run` writes them anew; the difference is then reviewed like code. */
test.each(cases)('$file is rendered as agreed', async ({ file, result, format, options }) => {
  const text = renderers[format].render(reportOf(result), options);
  const path = new URL(`../golden/${file}`, import.meta.url);
  if (process.env['PLUMBLINE_UPDATE_GOLDEN']) await writeFile(path, text);
  expect(text).toBe(await readFile(path, 'utf8'));
});
