import type { Contract } from '@plumbline/openapi';
import type { Planning } from '../plan/planning.ts';
import type { Scenario } from '../plan/scenario.ts';
import type { Profile } from '../run-result.ts';
import type { Caller } from './caller.ts';
import type { Exchange } from './exchange.ts';
import type { Walk } from './history.ts';
import type { OwnItems } from './own-items.ts';
import type { Subject } from './subject.ts';
import type { ValueBank } from './value-bank.ts';

export interface RunnerParts {
  readonly contract: Contract;
  readonly planning: Planning;
  readonly profile: Profile;
  readonly caller: Caller;
  readonly bank: ValueBank;
  readonly own: OwnItems;
  readonly prefix: string;
  /** Counts the names given out. */
  readonly names: { next(): number };
}

/** The state of one scenario while it runs. */
export interface Running {
  readonly scenario: Pick<Scenario, 'id' | 'phase' | 'subject' | 'steps'>;
  readonly items: Map<string, Subject>;
  readonly exchanges: Exchange[];
  readonly walks: Map<string, Walk>;
}

/** Why a scenario could not be carried through. */
export type Problem = { readonly because: string; readonly unlock?: string };
