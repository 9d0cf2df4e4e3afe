import type { Report } from '../report.ts';
import { count } from './count.ts';
import { duration } from './duration.ts';

/** What the run was, in one line: requests, writes, time, profile, seed. */
export function runWords(report: Report): string {
  const traffic = `${count(report.requests, 'request')} (${count(report.writes, 'write')}) in ${duration(report.durationMs)}`;
  const parts = [traffic, `profile ${report.profile}`, `seed ${report.seed}`];
  if (!report.reproducible) parts.push('not reproducible: it was cut short');
  return parts.join(', ');
}
