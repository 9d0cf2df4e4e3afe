export type {
  Basis,
  Direction,
  Finding,
  FindingLocation,
  FindingState,
  Sample,
  SampleRequest,
  SampleResponse,
} from './finding.ts';
export { fingerprint } from './fingerprint.ts';
export { type RuleFamily, type RuleMetadata, ruleFamilies } from './rule-metadata.ts';
export { atLeast, type Severity, severities } from './severity.ts';
export type { Verdict } from './verdict.ts';
