import type { JsonPointer } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema } from './value-shapes.ts';

/**
 * Another operation over the same resources: the same request to either gives the same status and body,
 * and what one writes the other reads.
 */
export interface TwinExtension extends Declared {
  /** The `operationId` of the twin, which names this one in turn. */
  readonly operation: string;
  /** Parts of the body that may differ. */
  readonly except?: readonly JsonPointer[];
}

export const twin: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Names an operation that must agree with this one.',
  schema: declaredObject({
    required: { operation: nameSchema },
    optional: { except: { type: 'array', items: pointerSchema, minItems: 1, uniqueItems: true } },
  }),
};
