import type { Operation } from '@plumbline/openapi';
import { isWrite } from '../model/is-write.ts';
import { nameFieldOf } from '../model/name-field.ts';
import type { Resource } from '../model/resources.ts';
import type { RoleBook } from '../model/roles.ts';
import type { RunOptions } from '../run-options.ts';
import type { NotChecked } from '../run-result.ts';

export interface Scope {
  readonly operations: ReadonlySet<Operation>;
  /** The operations in scope and those left out by `include` alone: they may still set up what others need. */
  readonly usable: ReadonlySet<Operation>;
  readonly notChecked: readonly NotChecked[];
}

/** Which operations a run may send, and why not the others. */
export function scopeOf(options: RunOptions, resources: readonly Resource[], roles: RoleBook): Scope {
  const { contract } = options;
  const operations = new Set<Operation>();
  const usable = new Set<Operation>();
  const notChecked: NotChecked[] = [];
  const included = contract.operations.filter((operation) => {
    const kept = isIncluded(operation, options);
    if (!kept)
      notChecked.push({
        operation: operation.id,
        reason: 'excluded',
        message: 'left out by include or exclude',
      });
    return kept;
  });
  for (const operation of included) {
    const barred = barredBy(options, operation, resources, roles);
    if (barred === undefined) operations.add(operation);
    else notChecked.push({ operation: operation.id, reason: 'profile', message: barred });
  }
  for (const operation of contract.operations) {
    const excluded = options.exclude.some((pattern) => matchesPattern(operation, pattern));
    if (!excluded && barredBy(options, operation, resources, roles) === undefined) usable.add(operation);
  }
  return { operations, usable, notChecked };
}

/** True when an operation id, `METHOD /path` or path matches a pattern with `*` wildcards. */
export function matchesPattern(operation: Operation, pattern: string): boolean {
  const expression = new RegExp(`^${pattern.split('*').map(escapeRegExp).join('.*')}$`, 'i');
  return [operation.id, `${operation.method} ${operation.path}`, operation.path].some((name) =>
    expression.test(name),
  );
}

function isIncluded(operation: Operation, options: RunOptions): boolean {
  const matches = (pattern: string) => matchesPattern(operation, pattern);
  return (options.include.length === 0 || options.include.some(matches)) && !options.exclude.some(matches);
}

/** Why the profile does not send an operation; nothing when it does. */
function barredBy(
  options: RunOptions,
  operation: Operation,
  resources: readonly Resource[],
  roles: RoleBook,
): string | undefined {
  if (!isWrite(operation.method) || options.profile === 'full') return undefined;
  if (options.profile === 'readonly') return 'the profile readonly sends safe methods only';
  const resource =
    resources.find((each) => isOwnWrite(each, operation)) ??
    resources.find((each) => each.actions.includes(operation));
  if (!resource) return 'the profile polite writes only to resources that it can create and delete';
  const { create, remove } = resource;
  if (!create || !remove)
    return `the profile polite creates nothing where the spec has no ${create ? 'delete' : 'create'} operation`;
  if (nameFieldOf(options.contract, create, roles) === undefined) {
    return 'the profile polite creates nothing where no field can carry the prefix of the run';
  }
  return undefined;
}

function isOwnWrite({ create, remove, updates }: Resource, operation: Operation): boolean {
  return create === operation || remove === operation || updates.includes(operation);
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
}
