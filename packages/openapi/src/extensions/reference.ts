import type { JsonValue } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { kindSchema, nameSchema } from './value-shapes.ts';

/** The value names something the target knows, so that no value of the bare type will do. */
export interface ReferenceExtension extends Declared {
  /** The kind of thing. Response fields that name the same kind give values to send. */
  readonly names: string;
  /** Further response properties whose values will do. */
  readonly learnFrom?: readonly string[];
  /** A value that names nothing, and means the same as an absent one. */
  readonly none?: JsonValue;
  /** It is known only inside one resource of this kind: a value learned from another will not do. */
  readonly within?: string;
}

export const reference: ExtensionSchema = {
  appliesTo: ['parameter', 'schema'],
  description: 'Says what kind of thing a value names.',
  schema: declaredObject({
    required: { names: kindSchema },
    optional: {
      learnFrom: { type: 'array', items: nameSchema, minItems: 1, uniqueItems: true },
      none: { type: ['string', 'number', 'boolean', 'null'] },
      within: kindSchema,
    },
  }),
};
