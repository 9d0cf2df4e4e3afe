import type { JsonPointer } from '@plumbline/openapi';

/** One way in which a value breaks its schema. */
export interface ValidationProblem {
  /** The broken keyword as authored; `undocumented-property` for a property that nothing speaks of. */
  readonly keyword: string;
  /** Where in the value. For `required` the object that lacks `params.missingProperty`. */
  readonly instance: JsonPointer;
  /** Where in the root document the schema stands that carries the keyword. */
  readonly schema: JsonPointer;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}
