import type { JsonPointer } from '../json.ts';
import { closedObject, type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema, runtimeExpressionSchema } from './value-shapes.ts';

/** What a successful request does to a resource. Expressions are OpenAPI runtime expressions of that exchange. */
export interface EffectsExtension extends Declared {
  /** `inspects`: the target looks at the resource and may note what it saw in server-managed fields. */
  readonly outcome: 'creates' | 'changes' | 'removes' | 'inspects';
  /** How the resource is read before and after. */
  readonly resource: {
    /** An `operationId`. */
    readonly operation: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  /** Fields of the resource that hold a known value afterwards. */
  readonly sets?: readonly EffectsAssignment[];
  /** Every other field stays as it was, server-managed ones aside. */
  readonly leavesRest?: boolean;
}

export interface EffectsAssignment {
  /** Where in the resource. */
  readonly field: JsonPointer;
  /** Where in the exchange the value comes from. */
  readonly from: string;
  /** What becomes of the field when the request has no such value. */
  readonly whenAbsent?: 'kept' | 'cleared' | 'unspecified';
  /**
   * Both are arrays of objects: an item of the exchange sets `fields` of the item in the resource that has the
   * same value at `by`, and the other items stay.
   */
  readonly match?: { readonly by: JsonPointer; readonly fields: readonly JsonPointer[] };
}

export const effects: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Says what a successful request does to which resource.',
  schema: declaredObject({
    required: {
      outcome: { enum: ['creates', 'changes', 'removes', 'inspects'] },
      resource: closedObject({
        operation: nameSchema,
        parameters: {
          type: 'object',
          propertyNames: nameSchema,
          additionalProperties: runtimeExpressionSchema,
        },
      }),
    },
    optional: {
      sets: {
        type: 'array',
        minItems: 1,
        items: closedObject(
          { field: pointerSchema, from: runtimeExpressionSchema },
          {
            whenAbsent: { enum: ['kept', 'cleared', 'unspecified'] },
            match: closedObject({
              by: pointerSchema,
              fields: { type: 'array', items: pointerSchema, minItems: 1, uniqueItems: true },
            }),
          },
        ),
      },
      leavesRest: { type: 'boolean' },
    },
    also: {
      anyOf: [
        { properties: { outcome: { enum: ['creates', 'changes', 'inspects'] } } },
        { properties: { sets: false, leavesRest: false } },
      ],
    },
  }),
};
