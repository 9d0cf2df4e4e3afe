import { isObject } from '../json.ts';
import type { Basis, Declared } from './extension.ts';
import type { ExtensionName, ExtensionValues } from './extension-schemas.ts';

/**
 * An extension of an object of the spec: a Contract's, an operation's or a parameter's `extensions`, or a schema.
 * Its shape is what loading the spec has checked already.
 */
export function readExtension<N extends ExtensionName>(
  holder: object,
  name: N,
): ExtensionValues[N] | undefined {
  const value: unknown = Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
  return isObject(value) ? (value as unknown as ExtensionValues[N]) : undefined;
}

/** On which basis a member of an extension stands; without a member, the extension as a whole. */
export function basisOf<E extends Declared>(extension: E, member?: keyof E & string): Basis {
  if (member !== undefined && extension.assumed?.includes(member)) return 'assumed';
  return extension.basis;
}
