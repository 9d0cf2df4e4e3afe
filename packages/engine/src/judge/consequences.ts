import type { Cause } from './collector.ts';

/** What follows from what: a fault that one rule names would otherwise be told again by another. */
interface Consequence {
  readonly cause: string;
  readonly hides: string;
  /** Where both must have been seen for the one to follow from the other. */
  readonly at: 'shown' | 'culprit' | 'field';
}

const consequences: readonly Consequence[] = [
  // A read that finds anything under any id also finds what was deleted.
  { cause: 'absent-refused', hides: 'deleted-is-gone', at: 'shown' },
  // A field that changes by being read has changed whenever it is read again.
  { cause: 'reads-change-nothing', hides: 'update-leaves-rest-alone', at: 'field' },
  { cause: 'reads-change-nothing', hides: 'refused-changes-nothing', at: 'field' },
  { cause: 'reads-change-nothing', hides: 'update-is-visible', at: 'field' },
  { cause: 'reads-change-nothing', hides: 'created-is-readable', at: 'field' },
  // A read that shows a field wrongly shows it so after an update, too.
  { cause: 'created-is-readable', hides: 'update-is-visible', at: 'field' },
  // What is not kept at all is not listed either.
  { cause: 'created-is-readable', hides: 'created-is-listed', at: 'culprit' },
  { cause: 'created-is-listed', hides: 'pages-miss-nothing', at: 'shown' },
  // An item shown twice takes another's place, or comes on top of what was asked for.
  { cause: 'pages-repeat-nothing', hides: 'pages-miss-nothing', at: 'shown' },
  { cause: 'pages-repeat-nothing', hides: 'page-limit-honoured', at: 'shown' },
  // An endless list shows its items again and again.
  { cause: 'paging-ends', hides: 'pages-repeat-nothing', at: 'shown' },
];

/** Leaves out causes that follow from another of the same run. */
export function withoutConsequences(causes: readonly Cause[]): readonly Cause[] {
  return causes.filter(
    (cause) =>
      !consequences.some(
        (each) =>
          each.hides === cause.rule.id &&
          causes.some((other) => other.rule.id === each.cause && samePlace(other, cause, each.at)),
      ),
  );
}

function samePlace(a: Cause, b: Cause, at: Consequence['at']): boolean {
  if (at === 'field') return a.violation.schema !== undefined && a.violation.schema === b.violation.schema;
  if (at === 'culprit') return [...b.operations].every((operation) => a.operations.has(operation));
  const shownBy = (cause: Cause) => cause.violation.exchange.operation.id;
  return a.operations.has(shownBy(b)) || shownBy(a) === shownBy(b);
}
