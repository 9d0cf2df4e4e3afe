/** How much a finding matters, worst first. */
export const severities = ['breaking', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** True when `severity` is as grave as `threshold`, or graver. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
