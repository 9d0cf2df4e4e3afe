import { isObject, type Operation } from '@plumbline/openapi';

/** True when an update changes only what its body names: PATCH, or a PUT that the spec declares so. */
export function isPartialUpdate(operation: Operation): boolean {
  if (operation.method === 'patch') return true;
  const effects = operation.extensions['x-plumbline-effects'];
  return isObject(effects) && effects['leavesRest'] === true;
}
