/** The outcome of a run: drift beats inconclusive. */
export type Verdict = 'conforms' | 'drift' | 'inconclusive';
