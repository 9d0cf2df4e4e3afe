import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderers } from '../../src/index.ts';
import { displayWidth } from '../../src/layout/display-width.ts';
import { anyRun } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';
import { conforms } from '../runs/conforms.ts';
import { drift, wrongType } from '../runs/drift.ts';
import { inconclusive } from '../runs/inconclusive.ts';
import { largeBodies, manyFindings } from '../runs/large.ts';
import { reportOf } from '../tool.ts';

const render = renderers.terminal.render;
/** What must stay whole so that it can be copied. */
const copied = /^ *(spec|request|curl|step \d+|replay|repeat|unlock) /;

describe('the terminal report', () => {
  it('is short when there is nothing to tell', () => {
    expect(render(reportOf(conforms)).trimEnd().split('\n').length).toBeLessThanOrEqual(12);
  });

  it('says the verdict after the findings and before everything else', () => {
    const lines = render(reportOf(drift)).split('\n');
    const verdict = lines.findIndex((line) =>
      line.startsWith('DRIFT: 2 findings (1 breaking, 1 warning) fail the run'),
    );
    const lastFinding = lines.findLastIndex((line) => /^(BREAKING|WARNING|INFO) /.test(line));
    expect(verdict).toBeGreaterThan(lastFinding);
    expect(lines.findIndex((line) => line.startsWith('coverage'))).toBe(verdict + 1);
  });

  it('names for each finding what to look up and what to run', () => {
    const text = render(reportOf(drift));
    for (const part of [
      wrongType.rule,
      wrongType.id,
      wrongType.expected,
      wrongType.observed,
      'spec/automation-connections/schemas/Connection.yaml:21:11',
      'GET /api/workflows/automation-connections/{id} (getConnection)',
      'plumbline replay 8c1f03a97be2',
      '$QLIK_API_KEY',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says what unlocks a verdict that is missing', () => {
    const text = render(reportOf(inconclusive));
    expect(text).toContain('INCONCLUSIVE: 2 things could not be judged, so this is not a pass');
    expect(text).toContain('--value connectorId=<id of a connector of this tenant>');
    expect(text).toContain('1/4 operations answered with a 2xx');
  });

  it('shows the spec relative to the working directory', () => {
    const absolute = { ...wrongType, location: { file: '/work/api/spec/openapi.yaml', line: 3, column: 5 } };
    const report = reportOf({ ...drift, findings: [absolute] });
    expect(render(report, { cwd: '/work/api' })).toContain('spec        spec/openapi.yaml:3:5');
    expect(render(report, { cwd: '/elsewhere' })).toContain('spec        /work/api/spec/openapi.yaml:3:5');
  });

  it('has the same text with and without colour', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const report = reportOf(run);
        expect(stripVTControlCharacters(render(report, { color: true }))).toBe(render(report));
      }),
      { ...propertyOptions, numRuns: 50 },
    );
  });

  it('lets no steering character and no command of a CI runner through, whatever a target sends', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const text = render(reportOf(run));
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##\w*\[/);
      }),
      { ...propertyOptions, numRuns: 50 },
    );
  });

  it.each([40, 80, 132])('keeps within %i columns all but what must stay whole to be copied', (width) => {
    for (const run of [conforms, drift, inconclusive, largeBodies]) {
      let field = '';
      for (const line of render(reportOf(run), { width }).split('\n')) {
        if (/^ {0,2}[a-z]/.test(line)) field = line;
        if (copied.test(field)) continue;
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('cuts what is long and says how much there is', () => {
    const text = render(reportOf(largeBodies));
    expect(text.length).toBeLessThan(8000);
    expect(text).toContain('[cut: 400 of 1,000,011 characters shown]');
    expect(text).toContain('see the JSON report');
  });

  it('counts the findings that it does not show', () => {
    const text = render(reportOf(manyFindings));
    expect(text.length).toBeLessThan(80_000);
    expect(text).toContain('and 4,880 more findings: see the JSON report');
    expect(text).toContain('DRIFT: 5,000 findings');
  });
});
