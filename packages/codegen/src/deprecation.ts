import { isObject, type JsonValue, type Operation } from '@plumbline/openapi';
import { commentText } from './doc-comment.ts';
import type { PlannedGroup } from './plan-client.ts';

/** What `@deprecated` says of an operation: the method that takes over and the day of removal, where the spec tells. */
export function deprecationText(operation: Operation, groups: readonly PlannedGroup[]): string {
  const successor = successorOf(operation, groups);
  const removal = removalOf(operation);
  return successor === undefined && removal === undefined
    ? 'The spec marks this operation as deprecated.'
    : [...(successor === undefined ? [] : [`Use \`${successor}\`.`]), ...removalSentence(removal)].join(' ');
}

/** The same of a whole group, or nothing when some of its operations are there to stay. */
export function groupDeprecation(groups: readonly PlannedGroup[]): string | undefined {
  const operations = groups.flatMap(({ methods }) => methods.map(({ operation }) => operation));
  if (operations.length === 0 || !operations.every(({ deprecated }) => deprecated)) return undefined;
  const removals = new Set(operations.map(removalOf));
  const [removal] = removals;
  return [
    'The spec marks all its operations as deprecated.',
    ...(removals.size === 1 ? removalSentence(removal) : []),
  ].join(' ');
}

function successorOf({ extensions }: Operation, groups: readonly PlannedGroup[]): string | undefined {
  const id = field(extensions['x-plumbline-replaced-by'], 'operation');
  for (const { namespace, name, methods } of groups) {
    const method = methods.find(({ operation }) => operation.id === id);
    if (method !== undefined)
      return [...(namespace === undefined ? [] : [namespace]), name, method.name].join('.');
  }
  return undefined;
}

function removalOf({ extensions }: Operation): string | undefined {
  const date = commentText(field(extensions['x-plumbline-replaced-by'], 'removalNotBefore'));
  return /^[\d-]+$/.test(date) ? date : undefined;
}

function removalSentence(date: string | undefined): readonly string[] {
  return date === undefined ? [] : [`It may be removed from ${date} on.`];
}

function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) ? value[name] : undefined;
}
