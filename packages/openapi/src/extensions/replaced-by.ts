import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { calendarDateSchema, nameSchema } from './value-shapes.ts';

/** What to call instead of a deprecated operation. Dates are `YYYY-MM-DD`. */
export interface ReplacedByExtension extends Declared {
  /** The `operationId` of the successor. */
  readonly operation: string;
  readonly deprecatedSince?: string;
  /** The operation may be gone from this day on. */
  readonly removalNotBefore?: string;
}

export const replacedBy: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Names the successor of a deprecated operation, and when it may be removed.',
  schema: declaredObject({
    required: { operation: nameSchema },
    optional: { deprecatedSince: calendarDateSchema, removalNotBefore: calendarDateSchema },
  }),
};
