import { fingerprint } from '@plumbline/findings';
import type { Cause } from './collector.ts';

/**
 * Puts causes together that are one: when most of the fields, or operations, that a promise is about break it, what
 * is broken is the promise and not each of them.
 */
export function mergeCauses(causes: readonly Cause[]): readonly Cause[] {
  const groups = new Map<string, Cause[]>();
  for (const cause of causes) {
    const { share } = cause.violation;
    const key = share ? `${cause.rule.id} ${share.of}` : cause.id;
    groups.set(key, [...(groups.get(key) ?? []), cause]);
  }
  return [...groups].flatMap(([key, group]) => (isWhole(group) ? [merged(key, group)] : group));
}

function isWhole(group: readonly Cause[]): boolean {
  const total = group[0]?.violation.share?.total ?? 0;
  return group.length >= 2 && group.length > total / 2;
}

function merged(key: string, group: readonly Cause[]): Cause {
  const [first, ...others] = group as [Cause, ...Cause[]];
  const names = others.flatMap((each) => each.violation.share?.name ?? []);
  return {
    ...first,
    id: fingerprint('merged', key),
    violation: {
      ...first.violation,
      message: `${first.violation.message} The same holds for ${names.join(', ')}.`,
    },
    occurrences: group.reduce((sum, each) => sum + each.occurrences, 0),
    operations: new Set(group.flatMap((each) => [...each.operations])),
  };
}
