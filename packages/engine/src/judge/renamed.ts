import type { Cause } from './collector.ts';

/**
 * A required property that is missing and an undocumented one in its place, wherever either was seen, are one cause:
 * the property was renamed. The missing one stays and names the other.
 */
export function withRenames(causes: readonly Cause[]): readonly Cause[] {
  const renamed = new Map<Cause, Cause>();
  for (const cause of causes) {
    if (cause.rule.id !== 'undocumented-property') continue;
    const twins = causes.filter((other) => isMissing(other) && sameObject(other, cause));
    const [only] = twins;
    if (only && twins.length === 1 && ![...renamed.values()].includes(only)) renamed.set(cause, only);
  }
  return causes.flatMap((cause) => {
    if (renamed.has(cause)) return [];
    const extra = [...renamed].find(([, missing]) => missing === cause)?.[0];
    if (!extra) return [cause];
    const name = JSON.stringify(extra.violation.cause.at(-1));
    const { violation } = cause;
    return [
      {
        ...cause,
        violation: {
          ...violation,
          observed: `${violation.observed}, but ${name}, which the spec does not document`,
        },
      },
    ];
  });
}

function isMissing({ rule, violation }: Cause): boolean {
  return rule.id === 'response-schema' && violation.cause[1] === 'required';
}

function sameObject(missing: Cause, extra: Cause): boolean {
  return (
    missing.violation.cause[0] === extra.violation.cause[0] &&
    missing.occurrences === extra.occurrences &&
    [...missing.operations].every((operation) => extra.operations.has(operation))
  );
}
