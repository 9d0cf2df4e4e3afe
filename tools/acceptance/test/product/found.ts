import type { Report } from '@plumbline/report';

type Finding = Report['findings'][number];

/** What a finding says of a fault: which promise, where it was seen, where it stands. */
export type FoundFault = Pick<Finding, 'rule' | 'operations' | 'location'>;

/** The findings that fail a run, each by what names its fault. */
export function found(report: Report): readonly FoundFault[] {
  return report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, operations, location }) => ({ rule, operations, location }));
}
