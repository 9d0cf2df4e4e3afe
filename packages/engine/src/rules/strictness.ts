import type { Basis } from '@plumbline/findings';
import { type Contract, type Extensions, isObject, type JsonValue, type Operation } from '@plumbline/openapi';
import type { Broken } from '../plan/scenario.ts';

/** What the spec says about input that breaks it; nothing when it says nothing. */
export interface Strictness {
  readonly invalid: 'reject' | 'accept';
  readonly basis: Basis;
}

/** The innermost declaration wins: parameter, operation, then root. */
export function strictnessFor(
  contract: Contract,
  operation: Operation,
  broken: Broken,
): Strictness | undefined {
  const parameter = operation.parameters.find((each) => each.in === broken.in && each.name === broken.name);
  return (
    (parameter && declared(parameter.extensions)) ??
    declared(operation.extensions) ??
    declared(contract.extensions)
  );
}

function declared(extensions: Extensions): Strictness | undefined {
  const value: JsonValue | undefined = extensions['x-plumbline-strictness'];
  if (!isObject(value)) return undefined;
  const invalid = value['invalid'];
  if (invalid !== 'reject' && invalid !== 'accept') return undefined;
  return { invalid, basis: value['basis'] === 'published' ? 'published' : 'assumed' };
}
