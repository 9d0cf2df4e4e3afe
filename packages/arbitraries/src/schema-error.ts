import type { JsonPointer } from '@plumbline/openapi';

/**
 * Why a schema cannot be used.
 *
 * - `invalid-schema`: a keyword's value has the wrong shape
 * - `unknown-keyword`: a keyword that the dialect does not define
 * - `unresolved-ref`: a `$ref` that leads nowhere, or outside the document
 * - `endless-ref`: a `$ref` that leads back to itself before any value is reached
 * - `invalid-pattern`: not a regular expression
 * - `too-deep`: nested beyond what is read
 * - `empty-schema`: no value satisfies it
 * - `out-of-reach`: values may exist, but none was found
 */
export type SchemaErrorCode =
  | 'invalid-schema'
  | 'unknown-keyword'
  | 'unresolved-ref'
  | 'endless-ref'
  | 'invalid-pattern'
  | 'too-deep'
  | 'empty-schema'
  | 'out-of-reach';

/** Our problem with a schema, never a verdict on a value. */
export class SchemaError extends Error {
  override readonly name: string = 'SchemaError';
  readonly code: SchemaErrorCode;
  /** Where in the root document the offending keyword or schema stands. */
  readonly pointer: JsonPointer;
  /** What to change. */
  readonly hint: string;

  constructor(code: SchemaErrorCode, pointer: JsonPointer, message: string, hint: string) {
    super(`${pointer === '' ? '(root)' : pointer}: ${message}`);
    this.code = code;
    this.pointer = pointer;
    this.hint = hint;
  }
}
