import type { NotChecked, NotJudged } from '@plumbline/engine';
import { count } from './count.ts';
import type { OperationLabel } from './operation-label.ts';

/** Promises or operations that share one reason. */
export interface Gap {
  readonly reason: string;
  readonly unlock?: string;
  /** How many entries share it. */
  readonly number: number;
  /** What it concerns, without repeats, in order of appearance. */
  readonly subjects: readonly string[];
}

/** Groups promises that could not be judged by why, most first: a list by rule and operation hides the few causes. */
export function groupNotJudged(entries: readonly NotJudged[], label: OperationLabel): readonly Gap[] {
  return grouped(
    entries,
    ({ because, unlock }) => ({ reason: because, ...(unlock === undefined ? {} : { unlock }) }),
    (members) =>
      [...Map.groupBy(members, ({ rule }) => rule)].map(([rule, ofRule]) => {
        const operations = new Set(ofRule.map(({ operation }) => operation));
        const [only = ''] = operations;
        return operations.size === 1
          ? `${rule} of ${label(only)}`
          : `${rule} of ${count(operations.size, 'operation')}`;
      }),
  );
}

/** Groups operations out of scope by why, most first. */
export function groupNotChecked(entries: readonly NotChecked[], label: OperationLabel): readonly Gap[] {
  return grouped(
    entries,
    ({ reason, message }) => ({ reason: message === '' ? reason : `${reason}: ${message}` }),
    (members) => [...new Set(members.map(({ operation }) => label(operation)))],
  );
}

function grouped<Entry>(
  entries: readonly Entry[],
  cause: (entry: Entry) => Pick<Gap, 'reason' | 'unlock'>,
  subjects: (members: readonly Entry[]) => readonly string[],
): readonly Gap[] {
  const groups = Map.groupBy(entries, (entry) => JSON.stringify(cause(entry)));
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      return first === undefined
        ? []
        : [{ ...cause(first), number: members.length, subjects: subjects(members) }];
    })
    .toSorted((a, b) => b.number - a.number);
}
