import type { Severity } from './severity.ts';

/** The families of rules, by what of the target they hold it to. */
export const ruleFamilies = [
  'conformance',
  'input',
  'access',
  'lifecycle',
  'collections',
  'relations',
] as const;

export type RuleFamily = (typeof ruleFamilies)[number];

/** What is known of a rule without running it. */
export interface RuleMetadata {
  /** Stable kebab-case id; appears in reports, baselines and `--rules`. */
  readonly id: string;
  readonly family: RuleFamily;
  /** One sentence: what the target promises. */
  readonly promise: string;
  /** The severity of its findings unless the config or the evidence says otherwise. */
  readonly severity: Severity;
  /** Code of the Web Fuzzing Commons fault catalogue, where one fits. */
  readonly faultClass?: string;
}
