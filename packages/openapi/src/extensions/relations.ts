import type { JsonPointer } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { pointerSchema } from './value-shapes.ts';

/** What holds between fields of one value. A group is judged on those of its fields that are present. */
export interface RelationsExtension extends Declared {
  /** Groups of fields that hold the same value. */
  readonly equal?: readonly (readonly JsonPointer[])[];
  /** Groups of fields none of which is less than the one before: numbers, or timestamps. */
  readonly ordered?: readonly (readonly JsonPointer[])[];
}

const groups = {
  type: 'array',
  minItems: 1,
  items: { type: 'array', items: pointerSchema, minItems: 2, uniqueItems: true },
};

export const relations: ExtensionSchema = {
  appliesTo: ['schema'],
  description: 'Says which fields of a value are equal or ordered.',
  schema: declaredObject({
    optional: { equal: groups, ordered: groups },
    also: { anyOf: [{ required: ['equal'] }, { required: ['ordered'] }] },
  }),
};
