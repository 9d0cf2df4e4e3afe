import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareReports } from '../../src/check/report-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = join(folder, 'openapi.yaml');
writeFileSync(spec, 'openapi: 3.1.1');
const alias = join(folder, 'alias.json');
symlinkSync(spec, alias);

const report = (path: string) => ({ format: 'json', path, place: '--report' });

test.each([
  ['the spec itself', [report(spec)]],
  ['the spec by a link', [report(alias)]],
  ['the same file twice', [report(join(folder, 'a.json')), report(join(folder, 'a.json'))]],
  [
    'a new file in a folder twice',
    [report(join(folder, 'new/a.json')), report(join(folder, 'new/./a.json'))],
  ],
])('a report is not written over %s', (_name, reports) => {
  expect(() => prepareReports(reports, [spec])).toThrow(/--report: cannot write the report/);
  expect(readFileSync(spec, 'utf8')).toBe('openapi: 3.1.1');
});

test('a report may be written over one of an earlier run', () => {
  const path = join(folder, 'report.json');
  writeFileSync(path, 'before');
  prepareReports([report(path)], [spec]);
  expect(readFileSync(path, 'utf8')).toBe('before');
});
