import { atLeast, type Severity } from '@plumbline/findings';
import type { ReportFinding } from '../report.ts';
import { count } from './count.ts';

/** Whether this finding alone makes a run fail. */
export function failsRun(finding: ReportFinding, failOn: Severity): boolean {
  return (finding.state === 'new' || finding.state === 'expired') && atLeast(finding.severity, failOn);
}

/** Where in the exchange the deviation is. */
export function exchangePlace({ direction, location: { instance } }: ReportFinding): string {
  const part = direction === 'response' ? 'the response' : 'how a request is treated';
  if (instance === undefined) return part;
  return direction === 'response'
    ? `response body, at ${instance === '' ? 'its root' : instance}`
    : `${part}, at ${instance}`;
}

/** How sure it is. */
export function evidence({ occurrences, reproducibility: { hits, tries } }: ReportFinding): string {
  const seen = `seen in ${count(occurrences, 'exchange')} of this run`;
  return tries === 0 ? seen : `${seen}; shown ${hits} of the ${count(tries, 'time')} it was looked for`;
}

/** What a reader must know of the promise before blaming anyone. */
export function basisNote({ basis }: ReportFinding): string | undefined {
  return basis === 'assumed'
    ? 'assumed by the author of the spec; the owner of the API does not publish this promise'
    : undefined;
}

/** Whether someone has to look: what is only informative, or what the baseline knows, is named but not explained. */
export function needsAction({ severity, state }: ReportFinding): boolean {
  return severity !== 'info' && (state === 'new' || state === 'expired');
}
