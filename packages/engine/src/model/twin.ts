import { type Contract, isObject, type Operation } from '@plumbline/openapi';

/**
 * The name under which an operation and its declared twin (`x-plumbline-twin`) stand together: they are two doors to
 * one thing, so what is broken behind both is one cause.
 */
export function causeName(operation: Operation): string {
  const twin = operation.extensions['x-plumbline-twin'];
  const other = isObject(twin) ? twin['operation'] : undefined;
  return typeof other === 'string' && other < operation.id ? other : operation.id;
}

/** How many operations a contract has, twins counted once. */
export function doors(contract: Contract): number {
  return new Set(contract.operations.map(causeName)).size;
}
