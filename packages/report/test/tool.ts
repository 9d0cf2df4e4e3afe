import type { RunResult } from '@plumbline/engine';
import { buildReport, type Report } from '../src/index.ts';

export function reportOf(result: RunResult): Report {
  return buildReport(result, { name: 'plumbline', version: '0.1.0' });
}
