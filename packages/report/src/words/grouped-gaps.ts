import type { NotChecked, NotJudged } from '@plumbline/engine';

/** Promises or operations that share one reason. */
export interface Gap {
  readonly reason: string;
  readonly unlock?: string;
  /** What it concerns, without repeats, in order of appearance. */
  readonly subjects: readonly string[];
}

/** Groups promises that could not be judged by why, most first: a list by rule and operation hides the few causes. */
export function groupNotJudged(
  entries: readonly NotJudged[],
  label: (operation: string) => string,
): readonly Gap[] {
  return grouped(
    entries.map((entry) => ({
      reason: entry.because,
      unlock: entry.unlock,
      subject: `${entry.rule} of ${label(entry.operation)}`,
    })),
  );
}

/** Groups operations out of scope by why, most first. */
export function groupNotChecked(
  entries: readonly NotChecked[],
  label: (operation: string) => string,
): readonly Gap[] {
  return grouped(
    entries.map((entry) => ({
      reason: entry.message === '' ? entry.reason : `${entry.reason}: ${entry.message}`,
      unlock: undefined,
      subject: label(entry.operation),
    })),
  );
}

interface Row {
  readonly reason: string;
  readonly unlock: string | undefined;
  readonly subject: string;
}

function grouped(rows: readonly Row[]): readonly Gap[] {
  const groups = Map.groupBy(rows, ({ reason, unlock }) => JSON.stringify([reason, unlock]));
  return [...groups.values()]
    .map((group) => {
      const { reason = '', unlock } = group[0] ?? {};
      const subjects = [...new Set(group.map(({ subject }) => subject))];
      return unlock === undefined ? { reason, subjects } : { reason, unlock, subjects };
    })
    .toSorted((a, b) => b.subjects.length - a.subjects.length);
}
