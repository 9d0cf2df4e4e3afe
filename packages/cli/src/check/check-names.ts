import type { Settings } from '@plumbline/config';
import { type Contract, nearest, type Operation } from '@plumbline/openapi';
import { CliError } from '../cli-error.ts';

/** Patterns in the form that the engine compares: methods in upper case. */
export interface Scope {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Checks that every pattern names an operation of the spec. @throws CliError with the nearest name. */
export function checkScope(settings: Settings, contract: Contract): Scope {
  const names = contract.operations.flatMap((operation) => [operation.id, byPath(operation)]);
  const checked = (patterns: Settings['include']): readonly string[] =>
    patterns.map(({ pattern, place }) => {
      const written = pattern
        .trim()
        .replace(/^[a-z]+(?= +\/)/i, (method) => method.toUpperCase())
        .replace(/ +/, ' ');
      if (!names.some((name) => matches(name, written)))
        throw unknownOperation(place, pattern, contract, names);
      return written;
    });
  return { include: checked(settings.include), exclude: checked(settings.exclude) };
}

/** Checks that every scheme a credential is for is one of the spec's. @throws CliError with the nearest name. */
export function checkSchemes(settings: Settings, contract: Contract): void {
  const schemes = Object.keys(contract.securitySchemes);
  for (const { scheme, place } of settings.auth) {
    if (scheme === '*' || schemes.includes(scheme)) continue;
    const near = nearest(scheme, schemes);
    throw new CliError(
      'unknown-scheme',
      `${place}: the spec has no security scheme ${JSON.stringify(scheme)}`,
      near === undefined
        ? `It has: ${schemes.join(', ') || 'none'}.`
        : `Did you mean ${JSON.stringify(near)}?`,
    );
  }
}

function byPath(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

function matches(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

function unknownOperation(
  place: string,
  pattern: string,
  contract: Contract,
  names: readonly string[],
): CliError {
  const near = nearest(pattern, names);
  const some = contract.operations.slice(0, 10).map(({ id }) => id);
  const more = contract.operations.length - some.length;
  return new CliError(
    'unknown-operation',
    `${place}: ${JSON.stringify(pattern)} matches no operation of the spec`,
    near === undefined
      ? `Give an id or METHOD /path, with * for any characters: ${some.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`
      : `Did you mean ${JSON.stringify(near)}?`,
  );
}
