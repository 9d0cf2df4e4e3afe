import type { Scenario } from '../plan/scenario.ts';
import type { Exchange } from './exchange.ts';
import type { Subject } from './subject.ts';

/** What came of a scenario: every exchange in order, under the labels of its steps. */
export interface History {
  readonly scenario: Scenario;
  readonly subject: Subject | undefined;
  readonly exchanges: readonly Exchange[];
  readonly walks: ReadonlyMap<string, Walk>;
  /** The scenario did not come to its end, so there is nothing to judge. */
  readonly aborted?: { readonly because: string; readonly unlock?: string };
}

/** A list followed page by page. */
export interface Walk {
  readonly pages: readonly Exchange[];
  /** `loop`: a page was linked twice. `cut`: more pages than the plan allows. `failed`: a page was no 2xx. */
  readonly end: 'complete' | 'cut' | 'loop' | 'failed';
}

/** The first exchange of a step. */
export function stepOf(history: History, label: string): Exchange | undefined {
  return history.exchanges.find((exchange) => exchange.label === label);
}
