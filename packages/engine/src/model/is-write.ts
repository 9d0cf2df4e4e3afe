/** The safe methods of RFC 9110, section 9.2.1. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** True for methods that may change the target. */
export function isWrite(method: string): boolean {
  return !safeMethods.has(method.toUpperCase());
}
